# C146 Jacobian of a map from 3 to 4 variables: shape, entries, linear approximation
import numpy as np


def f(v):
    x, y, z = v
    return np.array([x * y, np.sin(z), np.exp(x - z), y * y * z])


def J(v):
    x, y, z = v
    e = np.exp(x - z)
    return np.array([[y, x, 0], [0, 0, np.cos(z)], [e, 0, -e], [0, 2 * y * z, y * y]])


rng = np.random.default_rng(146)
for x in rng.uniform(-1, 1, size=(50, 3)):
    assert J(x).shape == (4, 3)
    columns = [(f(x + 1e-6 * e) - f(x - 1e-6 * e)) / 2e-6 for e in np.eye(3)]
    np.testing.assert_allclose(np.column_stack(columns), J(x), atol=1e-8)
    d = rng.normal(size=3)
    np.testing.assert_allclose((f(x + 1e-6 * d) - f(x - 1e-6 * d)) / 2e-6, J(x) @ d, atol=1e-7)
    errors = [np.linalg.norm(f(x + t * d) - f(x) - t * J(x) @ d) for t in (1e-2, 1e-3)]
    assert errors[1] < 0.05 * errors[0]


def g(x, y):  # partial derivatives 0 and 0 at the origin, yet not continuous
    return x * y / (x * x + y * y) if (x, y) != (0, 0) else 0.0


assert g(1e-9, 0) == g(0, 1e-9) == 0 and g(1e-9, 1e-9) == 0.5
