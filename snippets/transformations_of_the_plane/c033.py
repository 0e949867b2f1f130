# C033 Rotation: columns are the turned unit vectors, the transpose turns back, area factor one
import numpy as np

rng = np.random.default_rng(33)
for theta in rng.uniform(-np.pi, np.pi, size=100):
    R = np.array([[np.cos(theta), -np.sin(theta)], [np.sin(theta), np.cos(theta)]])
    turned = np.exp(1j * theta) * np.array([1, 1j])  # the unit vectors turned as complex numbers
    np.testing.assert_allclose(R, [turned.real, turned.imag], atol=1e-12)
    np.testing.assert_allclose(R.T @ R, np.eye(2), atol=1e-12)
    assert abs(np.linalg.det(R) - 1) < 1e-12
    x, y = rng.normal(size=2)
    z = np.exp(1j * theta) * (x + 1j * y)
    np.testing.assert_allclose(R @ [x, y], [z.real, z.imag], atol=1e-12)
