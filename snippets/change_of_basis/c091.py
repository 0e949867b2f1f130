# C091 Eigenvalues, trace and determinant survive every change of basis, singular values do not
import numpy as np

rng = np.random.default_rng(191)
singular = lambda M: np.linalg.svd(M, compute_uv=False)
for _ in range(50):
    A, P = rng.normal(size=(2, 4, 4))
    P += 3 * np.eye(4)
    B = np.linalg.solve(P, A @ P)
    for value in np.linalg.eigvals(A):
        assert np.abs(np.linalg.eigvals(B) - value).min() < 1e-8
    assert abs(np.trace(B) - np.trace(A)) < 1e-10
    assert abs(np.linalg.det(B) - np.linalg.det(A)) < 1e-9
    assert np.abs(singular(B) - singular(A)).max() > 1e-3
    Q, _ = np.linalg.qr(P)
    np.testing.assert_allclose(singular(Q.T @ A @ Q), singular(A), atol=1e-11)
