# C060 The determinant of two rows and columns, from the expansion
import numpy as np
import sympy as sp


def expand(A):
    if A.rows == 1:
        return A[0, 0]
    return sum((-1) ** j * A[0, j] * expand(A.minor_submatrix(0, j)) for j in range(A.cols))


a, b, c, d = sp.symbols("a b c d")
assert sp.expand(expand(sp.Matrix([[a, b], [c, d]])) - (a * d - b * c)) == 0
rng = np.random.default_rng(60)
for A in rng.integers(-5, 6, size=(20, 4, 4)):
    assert abs(expand(sp.Matrix(A.tolist())) - np.linalg.det(A)) < 1e-9
