# C078 AV = V Lambda, A = V Lambda V^-1 and A^k = V Lambda^k V^-1; a defective matrix has none
import numpy as np
import sympy as sp

rng = np.random.default_rng(78)
complex_pairs = 0
for A in rng.normal(size=(100, 5, 5)):
    values, V = np.linalg.eig(A)
    complex_pairs += bool(np.iscomplexobj(values))
    np.testing.assert_allclose(A @ V, V * values, atol=1e-12)  # column j times value j
    inverse, bound = np.linalg.inv(V), 1e-12 * np.linalg.cond(V)
    assert np.abs(V @ np.diag(values) @ inverse - A).max() < bound
    power = np.linalg.matrix_power(A, 6)
    error = np.abs(V @ np.diag(values**6) @ inverse - power).max()
    assert error < bound * max(1, np.abs(values).max() ** 6)
assert complex_pairs > 10

shear = np.array([[1.0, 1.0], [0.0, 1.0]])
_, V = np.linalg.eig(shear)
assert np.linalg.cond(V) > 1e15  # two equal columns up to rounding
assert not sp.Matrix([[1, 1], [0, 1]]).is_diagonalizable()
assert len((sp.Matrix([[1, 1], [0, 1]]) - sp.eye(2)).nullspace()) == 1
