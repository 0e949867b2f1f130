# S63 Covariance of a vector whose entries are dropped at random
import numpy as np


def after_dropout(Sigma, mu, p):
    """Covariance of m * x for independent masks that keep an entry with probability 1 - p."""
    return (1 - p) ** 2 * Sigma + p * (1 - p) * np.diag(np.diag(Sigma + np.outer(mu, mu)))


def inverted(Sigma, mu, p):
    """The same for m * x / (1 - p)."""
    return Sigma + p / (1 - p) * np.diag(np.diag(Sigma + np.outer(mu, mu)))


def correlation(C, i, j):
    """Covariance divided by both standard deviations."""
    return C[i, j] / np.sqrt(C[i, i] * C[j, j])
