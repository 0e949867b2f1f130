# Exercises of the note Matrix-Vector Product
import numpy as np

A, x = np.array([[1, 0, 2], [-1, 3, 1]]), np.array([3, 1, -1])
assert (A @ x).tolist() == [1, -1]
assert (3 * A[:, 0] + A[:, 1] - A[:, 2]).tolist() == [1, -1]

rng = np.random.default_rng(3)
B = rng.random((5, 4))
np.testing.assert_allclose(B @ np.ones(4), B.sum(axis=1))
P = B / B.sum(axis=1, keepdims=True)
np.testing.assert_allclose(P @ np.ones(4), np.ones(5))

M = np.array([[1, 0, -1], [0, 2, 0]])
for v in rng.integers(-9, 10, size=(20, 3)):
    assert (M @ v).tolist() == [v[0] - v[2], 2 * v[1]]


def count(m, n):
    """Count the multiplications and additions of a product by loops."""
    times = plus = 0
    for _ in range(m):
        for j in range(n):
            times += 1
            plus += j > 0
    return times, plus


assert count(3, 4) == (3 * 4, 3 * (4 - 1))
assert (1000 * 500, 1000 * 499) == (500_000, 499_000) == count(1000, 500)
