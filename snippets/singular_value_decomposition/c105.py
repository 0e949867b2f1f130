# C105 Gains along orthogonal directions; the number above a tolerance is the numerical rank
import numpy as np

rng = np.random.default_rng(105)
for _ in range(50):
    m, n, r = (int(k) for k in rng.integers((5, 4, 1), (9, 8, 4)))
    A = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))
    noisy = A + 1e-9 * rng.normal(size=(m, n))
    _, s, Vt = np.linalg.svd(noisy)
    np.testing.assert_allclose(Vt @ Vt.T, np.eye(n), atol=1e-12)  # orthogonal inputs
    images = noisy @ Vt[: len(s)].T
    np.testing.assert_allclose(images.T @ images, np.diag(s**2), atol=1e-9)  # orthogonal outputs
    np.testing.assert_allclose(np.linalg.norm(images, axis=0), s, atol=1e-9)  # gains
    for tolerance, rank in ((1e-6, r), (0.0, min(m, n))):
        assert np.sum(s > tolerance) == np.linalg.matrix_rank(noisy, tol=tolerance) == rank
