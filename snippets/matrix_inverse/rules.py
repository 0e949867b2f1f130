# P09 The rules for inverses
import numpy as np
import sympy as sp

a, b, c, d = sp.symbols("a b c d")
M = sp.Matrix([[a, b], [c, d]])
formula = sp.Matrix([[d, -b], [-c, a]]) / (a * d - b * c)
assert sp.simplify(M * formula - sp.eye(2)) == sp.zeros(2)
assert sp.simplify(formula * M - sp.eye(2)) == sp.zeros(2)

rng = np.random.default_rng(9)
inverse = np.linalg.inv
for A, C in rng.normal(size=(100, 2, 4, 4)):
    scale = 1e-12 * np.linalg.cond(A) ** 2 * np.linalg.cond(C) * np.linalg.norm(inverse(C))
    factor = rng.uniform(0.5, 2)
    assert np.abs(inverse(A @ C) - inverse(C) @ inverse(A)).max() < scale
    assert np.abs(inverse(A.T) - inverse(A).T).max() < scale
    assert np.abs(inverse(inverse(A)) - A).max() < scale
    assert np.abs(inverse(factor * A) - inverse(A) / factor).max() < scale
    assert np.abs(inverse(A @ C) - inverse(A) @ inverse(C)).max() > 1e-3  # the wrong order
