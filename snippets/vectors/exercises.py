# Exercises of the note Vectors
import numpy as np

a, b = np.array([2, -1, 4]), np.array([0, 3, -2])
assert (3 * a - 2 * b).tolist() == [6, -9, 16]

u, v = np.array([1.0, 3.0]), np.array([3.0, 2.0])
assert 32 * 32 * 3 == 3072  # self-test, question 1
for x in (u, v):
    for c in (-3, 0.5):
        assert np.isclose(np.linalg.norm(c * x), abs(c) * np.linalg.norm(x))
assert np.round(np.sqrt([10, 13, 41]), 4).tolist() == [3.1623, 3.6056, 6.4031]

t = np.linspace(0, 1, 100_001)
distance = np.linalg.norm(t[:, None] * v - u, axis=1)
assert abs(t[np.argmin(distance)] - 9 / 13) < 1e-5
