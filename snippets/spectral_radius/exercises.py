# Exercises of the note Spectral Radius
import numpy as np


def radius(A):
    return np.max(np.abs(np.linalg.eigvals(A)))


A = np.array([[0.5, 1], [0.25, 0.5]])
assert np.allclose(A @ A, A, atol=1e-15) and abs(radius(A) - 1) < 1e-12

N = np.array([[0.0, 2.0], [0.0, 0.0]])
assert radius(N) == radius(N.T) == 0 and (N @ N.T).tolist() == [[4, 0], [0, 0]]
assert radius(N / 2 + N.T / 2) == 1 and radius(np.diag([0.5, -1.2])) == 1.2

B = np.array([[0.9, 50.0], [0.0, 0.8]])
norms = [np.linalg.norm(np.linalg.matrix_power(B, k), 2) for k in range(200)]
assert round(max(norms), 1) == 134.6 and np.argmax(norms) == 6
assert norms[58] >= 1 and max(norms[59:]) < 1
assert round(np.log(10) / -np.log(0.9)) == 22

rng = np.random.default_rng(0)
seen = 0
for M in 0.5 * rng.normal(size=(200, 3, 3)):
    if np.linalg.norm(np.linalg.matrix_power(M, 4), 2) < 1:
        seen += 1
        assert radius(M) < 1
assert seen > 20

# numbers of the intuition and of the worked example
assert round(0.9**100, 5) == 0.00003 and round(1.1**100) == 13781
V = np.array([[1.0, 50.0], [0.0, -1.0]])
C = np.array([[0.9, 5.0], [0.0, 0.8]])
assert np.allclose(C @ V, V * [0.9, 0.8]) and round(np.degrees(np.arctan(1 / 50)), 1) == 1.1
unit = V / np.linalg.norm(V, axis=0)
assert round(np.linalg.norm(unit, 2) * np.linalg.norm(np.linalg.inv(unit), 2)) == 100
