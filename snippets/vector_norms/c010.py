# C010 Three norms: values, axioms and order
import numpy as np


def norms(x):
    return np.array([np.sum(np.abs(x)), np.sqrt(np.sum(x**2)), np.max(np.abs(x))])


assert np.allclose(norms(np.array([3.0, -4.0])), [7, 5, 4], rtol=0, atol=1e-12)
rng = np.random.default_rng(10)
for _ in range(500):
    n = int(rng.integers(2, 30))
    x, y, c = rng.normal(size=n), rng.normal(size=n), rng.normal()
    one, two, most = norms(x)
    assert min(one, two, most) > 0
    np.testing.assert_allclose(norms(c * x), abs(c) * norms(x), rtol=1e-12)
    assert np.all(norms(x + y) <= norms(x) + norms(y) + 1e-12)
    assert most <= two <= one <= np.sqrt(n) * two + 1e-12
assert np.all(norms(np.zeros(4)) == 0)


def half(x):  # p = 1/2 breaks the triangle inequality
    return np.sum(np.sqrt(np.abs(x))) ** 2


assert half(np.array([1.0, 1.0])) == 4 > half(np.array([1.0, 0])) + half(np.array([0, 1.0]))
