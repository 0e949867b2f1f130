# C091 Eigenvalues survive every change of basis, singular values only orthogonal ones
import numpy as np

rng = np.random.default_rng(91)
for _ in range(50):
    A, P = rng.normal(size=(2, 4, 4))
    P += 3 * np.eye(4)
    Q, _ = np.linalg.qr(rng.normal(size=(4, 4)))
    similar = np.linalg.solve(P, A @ P)
    key = np.linalg.eigvals
    np.testing.assert_allclose(np.sort_complex(key(similar)), np.sort_complex(key(A)), atol=1e-8)
    singular = np.linalg.svd(A, compute_uv=False)
    np.testing.assert_allclose(np.linalg.svd(Q.T @ A @ Q, compute_uv=False), singular, atol=1e-10)
    assert not np.allclose(np.linalg.svd(similar, compute_uv=False), singular)
