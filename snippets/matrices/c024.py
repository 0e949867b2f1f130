# C024 Rows, columns, and the map from R^n to R^m
import numpy as np

rng = np.random.default_rng(24)
for m, n in ((1, 1), (2, 3), (4, 3), (3, 7)):
    A = rng.normal(size=(m, n))
    assert A.size == m * n and len(A) == m and len(A[0]) == n
    assert (A @ rng.normal(size=n)).shape == (m,)
A = np.array([[11, 12, 13], [21, 22, 23]])  # entry ij is written as the number ij
assert all(A[i - 1, j - 1] == 10 * i + j for i in (1, 2) for j in (1, 2, 3))
