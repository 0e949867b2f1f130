# C013 The squared difference and the law of cosines
import numpy as np
import sympy as sp

a, b, theta = sp.symbols("a b theta", positive=True)
u = sp.Matrix([a, 0])
v = sp.Matrix([b * sp.cos(theta), b * sp.sin(theta)])
law = a**2 + b**2 - 2 * a * b * sp.cos(theta)
assert sp.simplify((u - v).dot(u - v) - law) == 0

rng = np.random.default_rng(13)
for u, v in rng.normal(size=(300, 2, 6)):
    assert abs(np.sum((u - v) ** 2) - (u @ u + v @ v - 2 * u @ v)) < 1e-11
