# C155 Small steps against the gradient go down; neither a chain rule nor a matrix is needed
import numpy as np

rng = np.random.default_rng(155)


def f(p):  # the gradient is taken from differences, straight from its definition
    return np.abs(p[0]) ** 3 + np.cos(p[1]) * p[2] + p[1] ** 4


for p in rng.normal(size=(300, 3)):
    h = 1e-6
    g = np.array([(f(p + h * e) - f(p - h * e)) / (2 * h) for e in np.eye(3)])
    slope = (f(p - 1e-5 * g) - f(p)) / 1e-5
    assert g @ g > 0 and slope < 0
    assert abs(slope + g @ g) < 2e-2 * (1 + g @ g) ** 2  # about -|g|^2
    assert f(p + 1e-5 * g) > f(p)

# the same gradients serve other methods: a step along the gradient is a choice, not a consequence
p = np.array([0.5, 1.0, -1.0])
g = np.array([3 * p[0] ** 2, -np.sin(p[1]) * p[2] + 4 * p[1] ** 3, np.cos(p[1])])
signs = p - 1e-3 * np.sign(g)
assert f(signs) < f(p) and not np.allclose(np.sign(g) / 3**0.5, g / np.linalg.norm(g), atol=0.1)
