# C147 Row i of the Jacobian is the transposed gradient of component i
import numpy as np
import sympy as sp

x, y, z = sp.symbols("x y z")
f = sp.Matrix([x * y, sp.sin(z), sp.exp(x - z), y**2 * z])
J = f.jacobian([x, y, z])
assert J.shape == (4, 3)
for i in range(4):
    gradient = sp.Matrix([sp.diff(f[i], v) for v in (x, y, z)])  # a column, like the variable
    assert gradient.shape == (3, 1) and J.row(i).shape == (1, 3)
    assert J.row(i) == gradient.T and J.row(i) != gradient

# the gradient does what a gradient must: f(x + h) - f(x) is close to gradient . h
point, rng = np.array([0.3, -0.7, 0.5]), np.random.default_rng(147)
J0 = np.array(J.subs(dict(zip((x, y, z), point, strict=True))), dtype=float)
value = sp.lambdify((x, y, z), list(f), "numpy")
for h in 1e-5 * rng.normal(size=(20, 3)):
    change = (np.array(value(*(point + h))) - np.array(value(*(point - h)))) / 2
    np.testing.assert_allclose(change, [J0[i] @ h for i in range(4)], atol=1e-13)
