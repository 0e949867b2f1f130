# C029 Multiplication by a matrix is linear; three maps that are not
import numpy as np

rng = np.random.default_rng(29)
for _ in range(200):
    m, n = rng.integers(1, 7, size=2)
    A, c, u, v = rng.normal(size=(m, n)), rng.normal(), *rng.normal(size=(2, n))
    np.testing.assert_allclose(A @ (c * u + v), c * (A @ u) + A @ v, atol=1e-12)


def cut(x):
    return np.maximum(x, 0)


assert cut(1 + -1) != cut(1) + cut(-1)
assert np.linalg.norm([1 - 1]) != np.linalg.norm([1]) + np.linalg.norm([-1])
assert (1 + 1) + 5 != (1 + 5) + (1 + 5)
