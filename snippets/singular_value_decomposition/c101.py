# C101 Eckart-Young: errors, competitors, and a case without uniqueness
import numpy as np

rng = np.random.default_rng(101)
for A in rng.normal(size=(20, 6, 5)):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    for k in (1, 2, 4):
        Ak = (U[:, :k] * s[:k]) @ Vt[:k]
        spectral, frobenius = s[k], np.sqrt(np.sum(s[k:] ** 2))
        assert abs(np.linalg.norm(A - Ak, 2) - spectral) < 1e-12
        assert abs(np.linalg.norm(A - Ak) - frobenius) < 1e-12
        for _ in range(20):  # random competitors of rank k, each fitted by least squares
            left = rng.normal(size=(6, k)) + 0.3 * U[:, :k]
            B = left @ np.linalg.lstsq(left, A, rcond=None)[0]
            assert np.linalg.norm(A - B) >= frobenius - 1e-12
            assert np.linalg.norm(A - B, 2) >= spectral - 1e-12

D, best, other = np.diag([3.0, 2, 1]), np.diag([3.0, 0, 0]), np.diag([2.5, 0, 0])
assert np.linalg.norm(D - best, 2) == np.linalg.norm(D - other, 2) == 2  # a tie
assert np.linalg.norm(D - best) < np.linalg.norm(D - other)
