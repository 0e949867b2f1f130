# Exercises of the note Jordan Blocks
import numpy as np
import sympy as sp

J = sp.Matrix([[2, 1], [0, 2]])
assert sp.Matrix([[32, 80], [0, 32]]) == J**5

A = sp.Matrix([[3, 1], [-1, 1]])
assert A.eigenvals() == {2: 2} and len((A - 2 * sp.eye(2)).nullspace()) == 1
P = sp.Matrix([[1, 1], [-1, 0]])
assert P.inv() * A * P == J
assert (A - 2 * sp.eye(2)) * P.col(1) == P.col(0)

N = A - 2 * sp.eye(2)
assert sp.zeros(2, 2) == N**2 and sp.zeros(2, 2) != N

for n, where, size in ((4, 29, 238), (8, 69, 1.6e6), (12, 109, 1.3e10)):
    J = 0.9 * np.eye(n) + np.diag(np.ones(n - 1), 1)
    norms = [np.linalg.norm(np.linalg.matrix_power(J, k), 2) for k in range(400)]
    assert np.argmax(norms) == where and abs(max(norms) / size - 1) < 0.03

# numbers of the worked example
B = np.array([[0.5, 1.0], [0.0, 0.5]])
for k, want in ((1, (1, 0.5)), (2, (1, 0.25)), (3, (0.75, 0.125)), (10, (10 / 512, 1 / 1024))):
    assert np.allclose(np.linalg.matrix_power(B, k) @ [0, 1], want)
split = np.ptp(np.linalg.eigvals(np.array([[0.9, 1], [1e-16, 0.9]])))
assert abs(split - 2e-8) < 1e-9
assert (np.array([[0.5, 1], [0, 0.5]]) @ [1, 1]).tolist() == [1.5, 0.5]
