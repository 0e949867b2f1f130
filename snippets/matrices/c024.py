# C024 Rows, columns, and the map from R^n to R^m
import numpy as np

rng = np.random.default_rng(24)
for m, n in ((1, 1), (2, 3), (4, 3), (3, 7)):
    A = rng.normal(size=(m, n))
    assert A.size == m * n and len(A) == m and len(A[0]) == n
    x, y, c = rng.normal(size=n), rng.normal(size=n), rng.normal()
    assert (A @ x).shape == (m,)
    np.testing.assert_allclose(A @ (x + y), A @ x + A @ y, rtol=0, atol=1e-12)
    np.testing.assert_allclose(A @ (c * x), c * (A @ x), rtol=0, atol=1e-12)
A = np.array([[11, 12, 13], [21, 22, 23]])  # entry ij is written as the number ij
assert all(A[i - 1, j - 1] == 10 * i + j for i in (1, 2) for j in (1, 2, 3))
