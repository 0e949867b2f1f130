# C081 Which matrices are symmetric, and a function whose mixed derivatives differ
import numpy as np
import sympy as sp

rng = np.random.default_rng(81)
for X in rng.normal(size=(50, 6, 4)):
    for G in (X.T @ X, X @ X.T, np.cov(X, rowvar=False)):
        np.testing.assert_allclose(G, G.T, atol=1e-12)
        assert np.linalg.eigvalsh(G)[0] > -1e-12

x, y, h = sp.symbols("x y h")
smooth = sp.exp(x * y) * sp.sin(x + 2 * y)
assert sp.simplify(sp.diff(smooth, x, y) - sp.diff(smooth, y, x)) == 0
f = x * y * (x**2 - y**2) / (x**2 + y**2)  # with f(0, 0) = 0
along_y = sp.limit(sp.diff(f, x).subs({x: 0, y: h}) / h, h, 0)  # d/dy of df/dx at 0
along_x = sp.limit(sp.diff(f, y).subs({x: h, y: 0}) / h, h, 0)  # d/dx of df/dy at 0
assert (along_y, along_x) == (-1, 1)
