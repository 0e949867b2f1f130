# C027, C028 Row view and column view of a product
import numpy as np

rng = np.random.default_rng(27)
for _ in range(200):
    m, n = rng.integers(1, 8, size=2)
    A, x = rng.normal(size=(m, n)), rng.normal(size=n)
    rows = np.array([sum(A[i, j] * x[j] for j in range(n)) for i in range(m)])
    columns = sum(x[j] * A[:, j] for j in range(n))
    np.testing.assert_allclose(A @ x, rows, rtol=0, atol=1e-12)
    np.testing.assert_allclose(A @ x, columns, rtol=0, atol=1e-12)
A, x = np.array([[1, 2], [3, 4], [5, 6]]), np.array([1, -1])
assert (A @ x).tolist() == [-1, -1, -1]
