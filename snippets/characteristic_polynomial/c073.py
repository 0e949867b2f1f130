# C073 The equation of a matrix of size two, and its roots
import sympy as sp

a, b, c, d, lam = sp.symbols("a b c d lambda")
A = sp.Matrix([[a, b], [c, d]])
p = (lam * sp.eye(2) - A).det()
assert sp.expand(p - (lam**2 - (a + d) * lam + a * d - b * c)) == 0
assert sp.expand(p - (A - lam * sp.eye(2)).det()) == 0
for sign in (1, -1):
    root = (A.trace() + sign * sp.sqrt(A.trace() ** 2 - 4 * A.det())) / 2
    assert sp.simplify(sp.expand(p.subs(lam, root))) == 0

for rows, coefficients, roots in (
    ([[2, 1], [1, 2]], [1, -4, 3], {1: 1, 3: 1}),
    ([[2, 1], [0, 2]], [1, -4, 4], {2: 2}),
    ([[0, -1], [1, 0]], [1, 0, 1], {sp.I: 1, -sp.I: 1}),
    ([[3, -2], [4, -1]], [1, -2, 5], {1 + 2 * sp.I: 1, 1 - 2 * sp.I: 1}),
):
    M = sp.Matrix(rows)
    assert M.charpoly(lam).all_coeffs() == coefficients and M.eigenvals() == roots
M = sp.Matrix([[2, 0, 0], [1, 2, 1], [-1, 1, 2]])
assert M.eigenvals() == {1: 1, 2: 1, 3: 1}
