# C081 Gram matrices are symmetric and positive semidefinite; second derivatives need continuity
import numpy as np
import sympy as sp

rng = np.random.default_rng(181)
for X in rng.normal(size=(50, 6, 4)):
    for G in (X @ X.T, X.T @ X, X.T @ X / 5):
        np.testing.assert_array_equal(G, G.T)
        w = rng.normal(size=(len(G), 200))
        assert np.sum(w * (G @ w), axis=0).min() > -1e-12
    w = rng.normal(size=6)
    assert abs(w @ X @ X.T @ w - np.linalg.norm(X.T @ w) ** 2) < 1e-11
    A, x, y = rng.normal(size=(6, 6)), *rng.normal(size=(2, 6))
    S = (A + A.T) / 2
    assert abs((S @ x) @ y - x @ (S @ y)) < 1e-12
    assert abs((A @ x) @ y - x @ (A @ y)) > 1e-6
    assert abs(x @ A @ x - x @ S @ x) < 1e-12

x, y, h = sp.symbols("x y h", real=True)
smooth = sp.exp(x * y) * sp.sin(x + 2 * y)
assert sp.simplify(sp.diff(smooth, x, y) - sp.diff(smooth, y, x)) == 0
f = x * y * (x**2 - y**2) / (x**2 + y**2)  # with f(0, 0) = 0
along_y = sp.limit(sp.diff(f, x).subs({x: 0, y: h}) / h, h, 0)
along_x = sp.limit(sp.diff(f, y).subs({x: h, y: 0}) / h, h, 0)
assert (along_y, along_x) == (-1, 1)

relu = sp.Max(0, h)
slopes = [sp.limit(relu / h, h, 0, side) for side in "+-"]
assert slopes == [1, 0]  # no first derivative at the kink, so no second one
