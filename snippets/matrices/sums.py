# Sums, differences, multiples and transposes of matrices of one shape
import numpy as np

rng = np.random.default_rng(26)
for _ in range(100):
    m, n = rng.integers(1, 6, size=2)
    A, B, C = rng.normal(size=(3, m, n))
    (a, b), x = rng.normal(size=2), rng.normal(size=n)
    for left, right in (
        (A + B, [[A[i, j] + B[i, j] for j in range(n)] for i in range(m)]),
        (A - B, [[A[i, j] - B[i, j] for j in range(n)] for i in range(m)]),
        (a * A, [[a * A[i, j] for j in range(n)] for i in range(m)]),
        (A.T, [[A[j, i] for j in range(m)] for i in range(n)]),
        (A + B, B + A),
        ((A + B) + C, A + (B + C)),
        (A + np.zeros((m, n)), A),
        (A + (-1) * A, np.zeros((m, n))),
        (a * (b * A), (a * b) * A),
        (1 * A, A),
        (a * (A + B), a * A + a * B),
        ((a + b) * A, a * A + b * A),
        (A.T.T, A),
        ((A + B).T, A.T + B.T),
        ((A + B) @ x, A @ x + B @ x),
    ):
        np.testing.assert_allclose(left, right, rtol=0, atol=1e-12)

before, after = np.array([[9, 9, 1], [9, 9, 1]]), np.array([[9, 1, 9], [9, 1, 9]])
assert (after - before).tolist() == [[0, -8, 8], [0, -8, 8]]
assert ((before + after) / 2).tolist() == [[9, 5, 5], [9, 5, 5]]
