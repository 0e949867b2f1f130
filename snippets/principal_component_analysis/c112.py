# C112 No direction beats the eigenvectors of the covariance
import numpy as np

rng = np.random.default_rng(112)
X = rng.normal(size=(200, 4)) @ rng.normal(size=(4, 4))
X -= X.mean(axis=0)
C = X.T @ X / 199
values, vectors = np.linalg.eigh(C)
w = rng.normal(size=(4, 20_000))
w /= np.linalg.norm(w, axis=0)
variance = np.sum((X @ w) ** 2, axis=0) / 199
assert values[0] - 1e-9 <= variance.min() and variance.max() <= values[-1] + 1e-9
np.testing.assert_allclose((X @ vectors).var(axis=0, ddof=1), values, atol=1e-9)  # reached
for k in (1, 2, 3):  # orthogonal to the first k
    top = vectors[:, -k:]
    rest = w - top @ (top.T @ w)
    rest /= np.linalg.norm(rest, axis=0)
    assert np.max(np.sum((X @ rest) ** 2, axis=0)) / 199 <= values[-k - 1] + 1e-9
