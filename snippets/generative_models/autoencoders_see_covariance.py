# A linear autoencoder finds the PCA subspace, and sees nothing but the covariance
import numpy as np

rng = np.random.default_rng(120)


def train(X, k, steps=300):
    """Best linear autoencoder by least squares in turn: X ~ X E D, shapes (d, k) and (k, d)."""
    E = rng.normal(size=(X.shape[1], k))
    for _ in range(steps):
        D = np.linalg.lstsq(X @ E, X, rcond=None)[0]
        E = np.linalg.pinv(D)
    return E, D


X = rng.normal(size=(200, 6)) @ np.diag([5, 3, 1.5, 1, 0.5, 0.2])
X -= X.mean(axis=0)
s, Vt = np.linalg.svd(X, full_matrices=False)[1:]
E, D = train(X, 2)
loss = np.sum((X - X @ E @ D) ** 2)
assert abs(loss - np.sum(s[2:] ** 2)) < 1e-6 * loss
Q = np.linalg.qr(D.T)[0]
angles = np.linalg.svd(Q.T @ Vt[:2].T, compute_uv=False)
assert angles.min() > 1 - 1e-8  # the subspace
unit = D / np.linalg.norm(D, axis=1, keepdims=True)
assert np.abs(unit @ Vt[:2].T).max(axis=1).min() < 0.999  # not the axes

signs = rng.choice([-1.0, 1.0], size=(200, 6))  # another distribution ...
signs -= signs.mean(axis=0)
L = np.linalg.cholesky(np.linalg.inv(signs.T @ signs))
Y = signs @ L @ np.linalg.cholesky(X.T @ X).T  # ... with the same covariance
np.testing.assert_allclose(Y.T @ Y, X.T @ X, atol=1e-8)
assert abs(np.mean(X**4) - np.mean(Y**4)) > 1
assert abs(np.sum((Y - Y @ E @ D) ** 2) - loss) < 1e-6 * loss
