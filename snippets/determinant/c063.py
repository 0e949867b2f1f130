# C063 Determinant zero: a line or the point 0; in general exactly if the rank is below n
import numpy as np
import sympy as sp

line, point = np.array([[1, 2], [2, 4]]), np.zeros((2, 2))
for A, rank in ((line, 1), (point, 0)):
    assert abs(np.linalg.det(A)) < 1e-12 and np.linalg.matrix_rank(A) == rank
x = np.random.default_rng(63).normal(size=(2, 100))
assert np.allclose((line @ x)[1], 2 * (line @ x)[0])  # all images on the line y = 2 x

rng = np.random.default_rng(63)
zero = 0
for n in (1, 2, 3, 4):
    for A in rng.integers(-1, 2, size=(60, n, n)):
        M = sp.Matrix(A.tolist())
        assert (M.det() == 0) == (M.rank() < n)
        zero += M.det() == 0
assert 40 < zero < 200
