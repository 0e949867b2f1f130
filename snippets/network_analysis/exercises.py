# Exercises of the note Network Analysis
import numpy as np

path = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
v = np.array([1, 2**0.5, 1]) / 2
assert np.allclose(path @ v, 2**0.5 * v) and abs(v @ v - 1) < 1e-12

M = np.array([[0.0, 1, 1], [1, 0, 0], [0, 0, 0]])
x = np.linalg.solve(np.eye(3) - 0.8 * M, np.full(3, 0.2 / 3))
assert np.allclose(x, [13 / 27, 61 / 135, 1 / 15]) and abs(x.sum() - 1) < 1e-12

swap = np.kron(np.eye(2), [[0, 1], [1, 0]])
for y in ([0.5, 0.5, 0, 0], [0, 0, 0.5, 0.5]):
    assert (swap @ y).tolist() == y
doubly = (np.eye(4) + np.roll(np.eye(4), 1, axis=0)) / 2
G = 0.7 * doubly + 0.3 / 4
assert np.allclose(G @ np.full(4, 0.25), 0.25)
