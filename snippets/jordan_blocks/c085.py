# C085 The block has two columns, C086 one eigen-direction, C087 every other direction is turned
import numpy as np
import sympy as sp

lam, a = sp.symbols("lambda a")
J = sp.Matrix([[lam, 1], [0, lam]])
e1, e2 = sp.eye(2).col(0), sp.eye(2).col(1)
assert J.shape == (2, 2) and J * e1 == lam * e1 and J * e2 == e1 + lam * e2

space = (J - lam * sp.eye(2)).nullspace()
assert len(space) == 1 and space[0] == e1
assert J.eigenvals() == {lam: 2}
assert sp.simplify(J * (a * e1) - lam * a * e1) == sp.zeros(2, 1)  # every multiple

rng = np.random.default_rng(87)
for v in rng.normal(size=(500, 2)):
    for value in (0.5, 1.0, -2.0, 0.0):
        w = np.array([[value, 1.0], [0.0, value]]) @ v
        assert abs(w[0] * v[1] - w[1] * v[0] - v[1] ** 2) < 1e-12  # a multiple only if v2 = 0
        assert abs(v[1]) > 0
w = np.array([[0.5, 1.0], [0.0, 0.5]]) @ [0.0, 1.0]
assert w.tolist() == [1.0, 0.5]  # the vertical axis is one of them
