# C141 The gradient is the column of partial derivatives, and it gives every slope
import numpy as np


def f(x, a):
    return np.sin(a @ x) + x[0] ** 2 * x[1] + np.exp(-x[2]) * x[3] + np.linalg.norm(x)


def gradient(x, a):
    own = np.array([2 * x[0] * x[1], x[0] ** 2, -np.exp(-x[2]) * x[3], np.exp(-x[2])])
    return np.cos(a @ x) * a + own + x / np.linalg.norm(x)


rng = np.random.default_rng(141)
h = 1e-5
for _ in range(200):
    a, x, d = rng.uniform(-1, 1, (3, 4))
    x += np.sign(x)  # away from the kink of the norm at zero
    partial = np.array([(f(x + h * e, a) - f(x - h * e, a)) / (2 * h) for e in np.eye(4)])
    assert gradient(x, a).shape == x.shape
    np.testing.assert_allclose(partial, gradient(x, a), atol=1e-8)
    slope = (f(x + h * d, a) - f(x - h * d, a)) / (2 * h)
    assert abs(slope - gradient(x, a) @ d) < 1e-8

a = rng.normal(size=4)
table = [
    (lambda x: a @ x, lambda x: a),
    (lambda x: x @ x, lambda x: 2 * x),
    (np.linalg.norm, lambda x: x / np.linalg.norm(x)),
    (lambda x: 3 * (a @ x) - 2 * (x @ x), lambda x: 3 * a - 4 * x),
    (lambda x: (a @ x) * (x @ x), lambda x: (x @ x) * a + (a @ x) * 2 * x),
]
for x in rng.normal(size=(100, 4)):
    for function, column in table:
        slopes = [(function(x + h * e) - function(x - h * e)) / (2 * h) for e in np.eye(4)]
        np.testing.assert_allclose(slopes, column(x), atol=1e-7)
