# C064 No inverse exactly if the determinant is zero
import numpy as np
import sympy as sp

rng = np.random.default_rng(64)
singular = 0
for A in rng.integers(-2, 3, size=(200, 3, 3)):
    M = sp.Matrix(A.tolist())
    null = M.nullspace()
    if M.det() == 0:
        singular += 1
        assert null and M * null[0] == sp.zeros(3, 1) and any(null[0])
        assert M.rank() < 3
    else:
        assert not null and M.rank() == 3
        assert M * M.adjugate() / M.det() == sp.eye(3)  # an inverse
assert 5 < singular < 100
