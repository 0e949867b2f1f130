# Laws of the matrix-vector product: linear in both factors, columns as images, cost
import numpy as np

rng = np.random.default_rng(10)
for _ in range(200):
    m, n = rng.integers(1, 8, size=2)
    A, B = rng.normal(size=(2, m, n))
    x, y = rng.normal(size=(2, n))
    c = rng.normal()
    columns = sum(x[j] * A[:, j] for j in range(n))
    rows = np.array([sum(A[i, j] * x[j] for j in range(n)) for i in range(m)])
    for left, right in (
        (A @ x, columns),
        (A @ x, rows),
        (A @ (x + y), A @ x + A @ y),
        (A @ (c * x), c * (A @ x)),
        ((A + B) @ x, A @ x + B @ x),
        ((c * A) @ x, c * (A @ x)),
    ):
        np.testing.assert_allclose(left, right, rtol=0, atol=1e-12)
    for j, e in enumerate(np.eye(n)):
        assert np.array_equal(A @ e, A[:, j])  # exact: all other products are zero
        assert all(np.eye(m)[i] @ (A @ e) == A[i, j] for i in range(m))

# one vector does not tell two matrices apart
assert np.array_equal(np.array([[1, 0], [0, 1]]) @ [1, 0], np.array([[1, 5], [0, 1]]) @ [1, 0])
