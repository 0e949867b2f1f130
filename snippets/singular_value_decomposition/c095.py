# C095, C096 Existence in every shape; the thin form
import numpy as np

rng = np.random.default_rng(95)
for m, n in ((1, 1), (1, 4), (4, 1), (3, 3), (6, 3), (3, 6)):
    for A in (rng.normal(size=(m, n)), np.zeros((m, n)), np.ones((m, n))):
        U, s, Vt = np.linalg.svd(A)
        Sigma = np.zeros((m, n))
        np.fill_diagonal(Sigma, s)
        np.testing.assert_allclose(U @ Sigma @ Vt, A, atol=1e-12)
        np.testing.assert_allclose(U.T @ U, np.eye(m), atol=1e-12)
        np.testing.assert_allclose(Vt @ Vt.T, np.eye(n), atol=1e-12)
        assert np.all(np.diff(s) <= 0) and s[-1] >= 0
        squares = np.sort(np.linalg.eigvalsh(A.T @ A))[::-1][: min(m, n)]
        np.testing.assert_allclose(s**2, squares, atol=1e-10)
thin, s, Vt = np.linalg.svd(rng.normal(size=(6, 3)), full_matrices=False)
assert thin.shape == (6, 3) and np.allclose(thin.T @ thin, np.eye(3))
assert not np.allclose(thin @ thin.T, np.eye(6))
