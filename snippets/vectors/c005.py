# C005 Sums and differences entry by entry
import numpy as np

u, v = np.array([1, 3]), np.array([3, 2])
assert (u + v).tolist() == [4, 5]
assert (u - v).tolist() == [-2, 1]

rng = np.random.default_rng(5)
for _ in range(200):
    n = int(rng.integers(1, 9))
    u, v = rng.normal(size=(2, n))
    np.testing.assert_allclose(v + (u - v), u, rtol=0, atol=1e-12)
    np.testing.assert_array_equal(u - v, u + (-1) * v)
