# Exercises of the note Hessian
import numpy as np
import sympy as sp

x, y = sp.symbols("x y")
assert sp.hessian(x**2 * y, (x, y)).subs({x: 1, y: 2}) == sp.Matrix([[4, 2], [2, 0]])
H = sp.hessian(x**2 + y**2 + 4 * x * y, (x, y))
assert sorted(H.eigenvals()) == [-2, 6]
f = x**3 - 3 * x * y + y**3
stationary = sp.solve([sp.diff(f, x), sp.diff(f, y)], [x, y], dict=True)
real = [s for s in stationary if all(v.is_real for v in s.values())]
assert sorted((s[x], s[y]) for s in real) == [(0, 0), (1, 1)]
assert sorted(sp.hessian(f, (x, y)).subs({x: 1, y: 1}).eigenvals()) == [3, 9]


def gradient(p):
    return np.array([3 * p[0] ** 2 - 3 * p[1], 3 * p[1] ** 2 - 3 * p[0]])


assert gradient((2.0, 3.0)).tolist() == [3, 21]
p, v, t = np.ones(2), np.array([1.0, 2.0]), 1e-5
np.testing.assert_allclose((gradient(p + t * v) - gradient(p - t * v)) / (2 * t), [0, 9], atol=1e-8)
