# C145 Gradient of x'Ax is (A + A')x; 2Ax is right for symmetric A and wrong otherwise
import numpy as np
import sympy as sp

rng = np.random.default_rng(145)
for _ in range(50):
    B, x = rng.normal(size=(5, 5)), rng.normal(size=5)
    for A in (B, B + B.T):
        numeric = [((x + s) @ A @ (x + s) - (x - s) @ A @ (x - s)) / 2e-5 for s in 1e-5 * np.eye(5)]
        np.testing.assert_allclose((A + A.T) @ x, numeric, rtol=0, atol=1e-8)
        symmetric = np.array_equal(A, A.T)
        assert np.allclose(2 * A @ x, numeric, atol=1e-8) == symmetric

a, b, c, d, u, v = sp.symbols("a b c d u v")
M, w = sp.Matrix([[a, b], [c, d]]), sp.Matrix([u, v])
form = (w.T * M * w)[0]
gradient = sp.Matrix([sp.diff(form, u), sp.diff(form, v)])
assert sp.expand(gradient - (M + M.T) * w) == sp.zeros(2, 1)
assert sp.expand(gradient - 2 * M * w) == sp.Matrix([(c - b) * v, (b - c) * u]).expand()
