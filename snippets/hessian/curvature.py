# Second-order expansion, curvature by direction, and its bounds
import numpy as np

rng = np.random.default_rng(40)
A = rng.normal(size=(4, 4))


def f(x):
    return np.sum(np.exp(np.sin(A @ x)))


def gradient(x):
    z = A @ x
    return A.T @ (np.exp(np.sin(z)) * np.cos(z))


def hessian(x):
    z = A @ x
    return A.T @ np.diag(np.exp(np.sin(z)) * (np.cos(z) ** 2 - np.sin(z))) @ A


for x in rng.normal(size=(20, 4)):
    H = hessian(x)
    numeric = [(gradient(x + s) - gradient(x - s)) / 2e-6 for s in 1e-6 * np.eye(4)]
    np.testing.assert_allclose(H, np.column_stack(numeric), atol=1e-6)
    values, vectors = np.linalg.eigh(H)
    for d in rng.normal(size=(20, 4)):
        d /= np.linalg.norm(d)
        curvature = (f(x + 1e-4 * d) - 2 * f(x) + f(x - 1e-4 * d)) / 1e-8
        assert abs(curvature - d @ H @ d) < 1e-4 * max(1, np.abs(values).max())
        assert values[0] - 1e-12 <= d @ H @ d <= values[-1] + 1e-12
        rest = [
            f(x + t * d) - f(x) - t * gradient(x) @ d - t * t * d @ H @ d / 2 for t in (0.02, 0.01)
        ]
        assert abs(rest[0] - 8 * rest[1]) < 2e-4  # of third order, so small against t^2
    for value, v in zip(values, vectors.T, strict=True):
        assert abs(v @ H @ v - value) < 1e-12
