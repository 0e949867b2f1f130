# C171 Eigenvectors stay, eigenvalues move by one
import numpy as np

rng = np.random.default_rng(171)
for W in rng.normal(size=(100, 5, 5)):
    values, V = np.linalg.eig(W)
    np.testing.assert_allclose((np.eye(5) + W) @ V, V * (1 + values), atol=1e-11)
    shifted = np.linalg.eigvals(np.eye(5) + W)
    for value in shifted:
        assert np.abs(value - 1 - values).min() < 1e-11

W = np.array([[0.0, 1.0], [0.0, 0.0]])  # singular values do not move by one
assert np.allclose(np.linalg.svd(W, compute_uv=False), [1, 0])
golden = (1 + np.sqrt(5)) / 2
assert np.allclose(np.linalg.svd(np.eye(2) + W, compute_uv=False), [golden, 1 / golden])
