# C092 The spectral norm is the largest singular value, not the spectral radius
import numpy as np

N = np.array([[0.0, 5.0], [0.0, 0.0]])
assert not np.linalg.eigvals(N).any() and np.linalg.norm(N, 2) == 5

rng = np.random.default_rng(92)
for m, n in rng.integers(2, 9, size=(200, 2)):
    W = rng.normal(size=(m, n))
    norm = np.linalg.norm(W, 2)
    assert abs(norm - np.linalg.svd(W, compute_uv=False)[0]) < 1e-12
    assert abs(norm - np.sqrt(np.linalg.eigvalsh(W.T @ W)[-1])) < 1e-10
    if m == n:
        assert np.abs(np.linalg.eigvals(W)).max() < norm  # a random matrix is not normal
