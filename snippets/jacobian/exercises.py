# Exercises of the note Jacobian
import numpy as np


def jacobian(f, x, t=1e-6):
    return np.column_stack([(f(x + t * e) - f(x - t * e)) / (2 * t) for e in np.eye(len(x))])


x = np.array([1.0, 2.0])
J = jacobian(lambda v: np.array([v[0] ** 2 * v[1], v[0] + 3 * v[1]]), x)
np.testing.assert_allclose(J, [[4, 1], [1, 3]], atol=1e-8)

a, b = np.array([2.0, np.pi / 6]), np.array([2.01, np.pi / 6 + 0.02])
moved = np.linalg.norm(b[0] * np.exp(1j * b[1]) - a[0] * np.exp(1j * a[1]))
assert round(np.hypot(0.01, 0.04), 4) == 0.0412 and abs(moved - 0.0412) < 5e-4


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


z = np.random.default_rng(48).normal(size=4)
p = softmax(z)
np.testing.assert_allclose(jacobian(softmax, z), np.diag(p) - np.outer(p, p), atol=1e-9)
np.testing.assert_allclose(jacobian(softmax, z).sum(axis=0), 0, atol=1e-9)

# the error of the worked example is about 1.4 t^2
point = np.array([2.0, np.pi / 6])
polar = lambda v: v[0] * np.array([np.cos(v[1]), np.sin(v[1])])
for t in (1e-1, 1e-2, 1e-3):
    error = np.linalg.norm(polar(point + t) - polar(point) - jacobian(polar, point) @ [t, t])
    assert abs(error / t**2 - 2**0.5) < 0.15 * t + 1e-3
