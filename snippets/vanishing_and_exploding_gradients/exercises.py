# Exercises and quoted numbers of the note Vanishing and Exploding Gradients
import numpy as np


def clip(g, c):
    return g * min(1, c / np.linalg.norm(g))


assert np.allclose(clip(np.array([3.0, 4.0]), 1), [0.6, 0.8])
assert clip(np.array([0.3, 0.4]), 1).tolist() == [0.3, 0.4]
z = np.linspace(-5, 5, 1001)
slope = np.exp(-z) / (1 + np.exp(-z)) ** 2
assert slope.max() == 0.25 and f"{0.25**10:.1e}" == "9.5e-07"

# worked example
D, E = np.diag([2.0, 0.5]), np.diag([0.5, 2.0])
g = np.array([1.0, 1.0]) / np.sqrt(2)
same = np.linalg.norm(np.linalg.matrix_power(D, 10) @ g)
other = np.linalg.norm(np.linalg.matrix_power(E @ D, 5) @ g)
assert round(same, 1) == 724.1 and abs(other - 1) < 1e-12

# a quarter turn between the layers
R = np.array([[0.0, -1.0], [1.0, 0.0]])
turned = R @ D
assert np.allclose(np.linalg.svd(turned, compute_uv=False), [2, 0.5])
assert np.allclose(np.linalg.matrix_power(turned, 10), -np.eye(2))
assert abs(np.linalg.det(turned) - 1) < 1e-12
