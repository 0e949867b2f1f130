# Exercises of the note Transformations of the Plane
import numpy as np
import sympy as sp

assert (np.array([[0, -1], [1, 0]]) @ [3, 1]).tolist() == [-1, 3]
assert (np.array([[0, 1], [1, 0]]) @ [3, 1]).tolist() == [1, 3]

theta = np.arctan2(0.8, 0.6)
assert round(np.degrees(theta), 2) == 53.13 and round(np.degrees(theta / 2), 2) == 26.57
np.testing.assert_allclose(np.array([[0.6, 0.8], [0.8, -0.6]]) @ [2, 1], [2, 1])
assert abs(np.linalg.det([[0.6, -0.8], [0.8, 0.6]]) - 1) < 1e-12
assert abs(np.linalg.det([[0.6, 0.8], [0.8, -0.6]]) + 1) < 1e-12

t = sp.symbols("t", real=True)
u = sp.Matrix([sp.cos(t), sp.sin(t)])
P = u * u.T
M = sp.Matrix([[sp.cos(2 * t), sp.sin(2 * t)], [sp.sin(2 * t), -sp.cos(2 * t)]])
assert sp.simplify(P * P - P) == sp.zeros(2) and sp.simplify(2 * P - sp.eye(2) - M) == sp.zeros(2)

angle = np.linspace(0, 180, 1_800_001)
x, y = np.cos(np.radians(angle)), np.sin(np.radians(angle))
stretch = np.hypot(x + y, y)
assert round(angle[stretch.argmax()], 2) == 58.28 and round(stretch.max(), 3) == 1.618
