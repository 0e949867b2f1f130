# S62 The orthogonality penalty, its gradient and the polar factor
import numpy as np


def penalty(W):
    """Squared Frobenius distance of the Gram matrix of the columns from the identity."""
    return np.sum((W.T @ W - np.eye(W.shape[1])) ** 2)


def gradient(W):
    """Gradient of the penalty, of the shape of W."""
    return 4 * W @ (W.T @ W - np.eye(W.shape[1]))


def polar(W):
    """Nearest matrix with orthonormal columns: U V^T."""
    U, _, Vt = np.linalg.svd(W, full_matrices=False)
    return U @ Vt
