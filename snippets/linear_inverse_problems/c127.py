# C127 A linear inverse learned from examples against the exact one and Tikhonov
import numpy as np

n, i = 64, np.arange(64)
A = np.exp(-((i[:, None] - i) ** 2) / (2 * 2.0**2))
A /= A.sum(axis=1, keepdims=True)
U, s, Vt = np.linalg.svd(A)

rng = np.random.default_rng(127)


def boxes(count, noise):
    start, width = rng.integers(4, 44, count), rng.integers(6, 30, count)
    X = ((i >= start[:, None]) & (i < (start + width)[:, None])).astype(float)
    return X, X @ A.T + rng.normal(0, noise, X.shape)


def error(guess, X):
    return np.linalg.norm(guess - X) / np.linalg.norm(X)


for noise in (0.01, 0.001):
    (X, Y), (X_test, Y_test) = boxes(20_000, noise), boxes(2000, noise)
    few, many = (
        error(Y_test @ np.linalg.solve(Y[:c].T @ Y[:c], Y[:c].T @ X[:c]), X_test)
        for c in (2000, 20_000)
    )
    exact = error(np.linalg.solve(A, Y_test.T).T, X_test)
    tikhonov = min(
        error(Y_test @ U * (s / (s**2 + alpha)) @ Vt, X_test) for alpha in np.logspace(-7, 0, 36)
    )
    assert few < 1.02 * tikhonov and many < tikhonov < 0.2 and exact > 1e4

# The best linear map in the mean, and Tikhonov as its case with uncorrelated inputs
S, sigma = np.cov(rng.normal(size=(5, 200))), 0.3
M = rng.normal(size=(4, 5))
best = S @ M.T @ np.linalg.inv(M @ S @ M.T + sigma**2 * np.eye(4))


def loss(B):
    R = B @ M - np.eye(5)
    return np.trace(R @ S @ R.T) + sigma**2 * np.sum(B**2)


for D in rng.normal(size=(100, 5, 4)):
    assert loss(best + 0.01 * D) > loss(best)
alpha = sigma**2 / 2.0  # inputs with second moments 2 I
S = 2.0 * np.eye(5)
best = S @ M.T @ np.linalg.inv(M @ S @ M.T + sigma**2 * np.eye(4))
np.testing.assert_allclose(best, np.linalg.solve(M.T @ M + alpha * np.eye(5), M.T), atol=1e-12)
