# C083 Independent, not distinct: multiples do not help, repeated eigenvalues do not harm
import numpy as np

shear = np.array([[1, 1], [0, 1]])
first, second = np.array([1, 0]), np.array([2, 0])
assert not np.array_equal(first, second)
for v in (first, second):
    assert np.array_equal(shear @ v, v)
assert np.linalg.matrix_rank(np.stack([first, second])) == 1
assert np.linalg.matrix_rank(shear - np.eye(2)) == 1  # so the eigenspace is a line

rng = np.random.default_rng(83)
for _ in range(50):
    V = rng.normal(size=(4, 4)) + 3 * np.eye(4)
    np.testing.assert_allclose(np.eye(4) @ V, V * 1.0)  # every basis is an eigenbasis of I
    A = V @ np.diag([2, 2, 5, 7]) @ np.linalg.inv(V)  # repeated, and still a full set
    assert np.linalg.matrix_rank(A - 2 * np.eye(4), tol=1e-8) == 2
    B = V @ np.diag([-1, 2, 5, 7]) @ np.linalg.inv(V)  # distinct: independent eigenvectors
    assert np.linalg.matrix_rank(np.linalg.eig(B)[1], tol=1e-6) == 4
