# Exercises of the note Matrix Multiplication
import numpy as np

A = np.array([[1, 2], [3, 4], [5, 6]])
assert (np.diag([1, 2, 3]) @ A).tolist() == [[1, 2], [6, 8], [15, 18]]
assert (A @ np.diag([10, 1])).tolist() == [[10, 2], [30, 4], [50, 6]]

B = np.array([[1, 0, 2], [0, 1, -1]])
assert np.array_equal((A @ B).T, B.T @ A.T)
C = np.array([[1, -1], [0, 2], [3, 1]])
assert np.array_equal((A @ B @ C).T, C.T @ B.T @ A.T)
assert np.array_equal((A.T @ A).T, A.T @ A)


def multiplications(m, p, n):
    return m * p * n


first = multiplications(1000, 2, 1000) + multiplications(1000, 1000, 1)
second = multiplications(2, 1000, 1) + multiplications(1000, 2, 1)
assert (first, second) == (3_000_000, 4_000)
