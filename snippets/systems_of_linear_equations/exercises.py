# Exercises of the note Systems of Linear Equations
import sympy as sp
from sympy.abc import t, x, y

assert sp.Matrix([[1, 2], [3, 4]]).solve(sp.Matrix([5, 11])) == sp.Matrix([1, 2])
assert sp.Matrix([[1, 2], [3, 4]]).LUdecomposition()[1].diagonal() == sp.Matrix([[1, -2]])

for value in (-2, 0, sp.Rational(1, 2), 3):
    assert sp.linsolve([x + y - 1, x + value * y - value], x, y) == sp.FiniteSet((0, 1))
assert sp.linsolve([x + y - 1, x + y - 1], x, y) == sp.FiniteSet((1 - y, y))
assert sp.expand((x + t * y - t) - (x + y - 1) - ((t - 1) * y - (t - 1))) == 0

for rows in range(1, 4):
    wide = sp.Matrix(rows, rows + 1, lambda i, j: (3 * i + 5 * j + i * j) % 7 - 3)
    assert len(wide.nullspace()) >= 1

n = 100
elimination, side, back = (n**3 - n) // 3, (n**2 - n) // 2, (n**2 + n) // 2
assert (elimination, side, back) == (333_300, 4_950, 5_050)
assert (elimination + side + back, side + back) == (343_300, 10_000)
