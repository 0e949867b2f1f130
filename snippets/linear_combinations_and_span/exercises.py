# Exercises of the note Linear Combinations and Span, and the numbers of its examples
import numpy as np

assert np.allclose(np.linalg.solve([[1, 2], [1, -1]], [7, -1]), [5 / 3, 8 / 3])
assert (2 * np.array([2, 1]) + 3 * np.array([-1, 1])).tolist() == [1, 5]
assert 2 * 3 + 3 * 4 == 18

near = 7 / 5 * np.array([2, 1])
assert np.allclose(near, [2.8, 1.4]) and np.allclose(np.abs(near - [1, 5]), [1.8, 3.6])
assert abs(np.sqrt(16.2) - 4.0249) < 5e-5
for t in np.linspace(-3, 3, 61):
    assert np.isclose((2 * t - 1) ** 2 + (t - 5) ** 2, 5 * (t - 7 / 5) ** 2 + 16.2)

rng = np.random.default_rng(0)
for _ in range(50):
    u, v, (a, b), c = *rng.normal(size=(2, 4)), rng.normal(size=2), rng.normal(size=3)
    w = a * u + b * v
    left, right = c[0] * u + c[1] * v + c[2] * w, (c[0] + c[2] * a) * u + (c[1] + c[2] * b) * v
    assert np.allclose(left, right, rtol=0, atol=1e-12)

weights = rng.dirichlet([1, 1, 1], size=1000)
mixed = weights @ np.array([[1, 0], [0, 1], [1, 1]])
assert np.allclose(mixed.sum(axis=1), 1 + weights[:, 2])
assert mixed.max() <= 1 + 1e-12 and 1 <= mixed.sum(axis=1).min() + 1e-12 < 1.05
