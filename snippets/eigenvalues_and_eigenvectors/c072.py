# C072 Eigenvalues solve the characteristic equation
import numpy as np
import sympy as sp

a, b, c, d, lam = sp.symbols("a b c d lambda")
M = sp.Matrix([[a, b], [c, d]])
assert sp.expand((M - lam * sp.eye(2)).det() - (lam**2 - (a + d) * lam + a * d - b * c)) == 0

rng = np.random.default_rng(72)
for A in rng.normal(size=(100, 4, 4)):
    for value in np.linalg.eigvals(A):
        assert abs(np.linalg.det(A - value * np.eye(4))) < 1e-9
    elsewhere = np.linalg.eigvals(A)[0] + 0.1
    assert abs(np.linalg.det(A - elsewhere * np.eye(4))) > 1e-9
