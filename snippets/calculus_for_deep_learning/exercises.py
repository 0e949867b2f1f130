# Exercises of the note Calculus for Deep Learning
import numpy as np

g = np.array([2, 1, 6])
f = lambda p: p[0] * p[1] + p[2] ** 2
p, h = np.array([1.0, 2.0, 3.0]), 1e-5
d = np.array([2, 1, 2]) / 3
np.testing.assert_allclose(
    [(f(p + h * e) - f(p - h * e)) / (2 * h) for e in np.eye(3)], g, atol=1e-8
)
assert abs(g @ d - 17 / 3) < 1e-12 and abs((f(p + h * d) - f(p - h * d)) / (2 * h) - 17 / 3) < 1e-8

rng = np.random.default_rng(0)
steps = rng.normal(size=(5000, 2))
steps /= np.abs(steps).sum(axis=1, keepdims=True)
assert 2.9 < (steps @ [2, 3]).max() <= 3 and np.array([0, 1]) @ [2, 3] == 3

k = lambda p: p[0] ** 2 * p[1] / (p @ p)  # away from the origin; its value there is 0
d = np.ones(2) / np.sqrt(2)
assert abs(k(1e-6 * d) / 1e-6 - 1 / (2 * 2**0.5)) < 1e-9 and round(1 / (2 * 2**0.5), 4) == 0.3536
assert k(np.array([1e-6, 0])) == k(np.array([0, 1e-6])) == 0

# numbers of the worked example and of the mistakes
f = lambda x, y: x**2 + 3 * y**2
assert f(1, 0.5) == 1.75 and abs(f(0.8, 0.2) - 0.76) < 1e-12
assert abs(f(0.8, 0.2) - f(1, 0.5) + 0.99) < 1e-12 and np.array([2, 3]) @ [3, -2] == 0
assert np.cross([-2, -1, 0], [-1, -0.5, 0])[2] == 0  # the way to the minimum
assert 3 * 0.5**2 == 0.75 and np.allclose([0.8**2, 3 * 0.2**2, -0.1 * 13], [0.64, 0.12, -1.3])
