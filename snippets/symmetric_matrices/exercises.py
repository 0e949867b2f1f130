# Exercises and quoted numbers of the note Symmetric Matrices
import numpy as np
import sympy as sp

x, y = sp.symbols("x y", real=True)
v = sp.Matrix([x, y])
half = sp.Rational(1, 2)
for rows, squares in (
    ([[2, 1], [1, 2]], 2 * (x + half * y) ** 2 + 3 * half * y**2),
    ([[1, 2], [2, 1]], (x + 2 * y) ** 2 - 3 * y**2),
    ([[1, 1], [1, 1]], (x + y) ** 2),
    ([[-2, 1], [1, -2]], -2 * (x - half * y) ** 2 - 3 * half * y**2),
    ([[1, 5], [-5, 1]], x**2 + y**2),
):
    assert sp.expand((v.T * sp.Matrix(rows) * v)[0] - squares) == 0
a, b, c = sp.symbols("a b c")
q = a * x**2 + 2 * b * x * y + c * y**2
D = a * c - b**2
assert sp.simplify(q - a * (x + b / a * y) ** 2 - D / a * y**2) == 0
assert sp.expand(q.subs({x: -b, y: a}) - a * D) == 0

saddle, dot = np.array([[1, 2], [2, 1]]), np.array([[1, -1], [1, 1]])
assert [w @ saddle @ w for w in dot] == [-2, 6]
product = np.array([[2, 1], [1, 2]]) @ [[1, 0], [0, 2]]
assert product.tolist() == [[2, 2], [1, 4]]

angle = np.linspace(0, np.pi, 721)
circle = np.stack([np.cos(angle), np.sin(angle)])
for b, definite in ((-2.1, False), (-1.9, True), (1.9, True), (2.1, False)):
    values = np.sum(circle * (np.array([[2, b], [b, 2]]) @ circle), axis=0)
    assert (values.min() > 0) == definite

A = np.array([[3, -2, 1], [-2, 5, 0], [1, 0, 0]])
assert [np.array(w) @ A @ w for w in ([1, 0, -2], [1, 0, 0])] == [-1, 3]
w = np.random.default_rng(0).normal(size=(3, 1000))
form = np.sum(w * (A @ w), axis=0)
np.testing.assert_allclose(form, 3 * w[0] ** 2 - 4 * w[0] * w[1] + 5 * w[1] ** 2 + 2 * w[0] * w[2])
assert form.min() < 0 < form.max()
