# C111 Center first; N - 1 is unbiased, N is not
from itertools import product

import numpy as np

rng = np.random.default_rng(111)
data = rng.normal(size=(40, 3)) @ rng.normal(size=(3, 3)) + [5, -2, 1]
X = data - data.mean(axis=0)
C = X.T @ X / (len(X) - 1)
np.testing.assert_allclose(C, np.cov(data, rowvar=False), atol=1e-12)
assert not np.allclose(data.T @ data / (len(data) - 1), C, atol=0.5)  # not centered

maximum_likelihood = X.T @ X / len(X)
np.testing.assert_allclose(maximum_likelihood, np.cov(data, rowvar=False, ddof=0), atol=1e-12)


def likelihood(S):  # logarithm for normal data with this covariance, up to constants
    return -np.linalg.slogdet(S)[1] - np.trace(np.linalg.solve(S, maximum_likelihood))


for step in 0.1 * rng.normal(size=(200, 3, 3)):  # nearby covariances, and C, are less likely
    M = np.eye(3) + step
    assert likelihood(M @ maximum_likelihood @ M.T) < likelihood(maximum_likelihood)
assert likelihood(C) < likelihood(maximum_likelihood)
for v in np.linalg.eigh(C)[1].T:
    value = v @ maximum_likelihood @ v
    np.testing.assert_allclose(maximum_likelihood @ v, value * v, atol=1e-10)

# exactly: the mean over all samples of size N, drawn independently from five points of the plane
points = np.array([3.0, 1.0]) + rng.normal(size=(5, 2))
population = np.cov(points, rowvar=False, ddof=0)
for N in (2, 3, 4):
    draws = np.array([np.cov(points[list(pick)].T, ddof=1) for pick in product(range(5), repeat=N)])
    np.testing.assert_allclose(draws.mean(axis=0), population, atol=1e-12)
    np.testing.assert_allclose((N - 1) / N * draws.mean(axis=0), population - population / N)

small = rng.normal(size=(40_000, 5))  # true variance 1, N = 5
small -= small.mean(axis=1, keepdims=True)
squares = np.sum(small**2, axis=1)
error = squares.std() / 4 / np.sqrt(len(squares))
assert abs((squares / 4).mean() - 1) < 3 * error
assert abs((squares / 5).mean() - 0.8) < 3 * error
