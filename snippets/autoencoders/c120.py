# C120 The linear autoencoder reaches the subspace of PCA, not its axes
import numpy as np

rng = np.random.default_rng(120)
d, k = 6, 2
X = rng.normal(size=(400, d)) * [4, 3, 1, 0.5, 0.3, 0.1] @ np.linalg.qr(rng.normal(size=(d, d)))[0]
X -= X.mean(axis=0)
_, s, Vt = np.linalg.svd(X, full_matrices=False)
V, tail = Vt[:k].T, np.sum(s[k:] ** 2)


def error(E: np.ndarray, D: np.ndarray) -> float:
    return float(np.sum((X - X @ E.T @ D.T) ** 2))


np.testing.assert_allclose(error(V.T, V), tail, rtol=1e-10)
for _ in range(200):
    M = rng.normal(size=(k, k))
    np.testing.assert_allclose(error(np.linalg.inv(M) @ V.T, V @ M), tail, rtol=1e-8)
    near = 0.1 * rng.normal(size=(2, d, k))
    assert error((V + near[0]).T, V + near[1]) > tail
    assert error(near[0].T, near[1]) > tail

C = X.T @ X / len(X)
E, D = 0.1 * rng.normal(size=(k, d)), 0.1 * rng.normal(size=(d, k))
for _ in range(40_000):
    R = D @ E - np.eye(d)
    D, E = D - 0.02 * R @ C @ E.T, E - 0.02 * D.T @ R @ C
assert 0 <= (error(E, D) - tail) / len(X) < 1e-6
cosines = np.linalg.svd(np.linalg.qr(D)[0].T @ V, compute_uv=False)
assert cosines.min() > 1 - 1e-8
turned = V.T @ (D / np.linalg.norm(D, axis=0))
assert np.abs(turned).max(axis=0).min() < 0.999  # a column of D is no principal direction
