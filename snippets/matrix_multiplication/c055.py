# C055 When rotating and scaling commute
import numpy as np


def rotation(theta):
    return np.array([[np.cos(theta), -np.sin(theta)], [np.sin(theta), np.cos(theta)]])


def gap(theta, a, b):
    R, S = rotation(theta), np.diag([a, b])
    return np.linalg.norm(R @ S - S @ R)


rng = np.random.default_rng(55)
for theta, a, b in rng.uniform(-3, 3, size=(200, 3)):
    assert abs(gap(theta, a, b) - np.sqrt(2) * abs(a - b) * abs(np.sin(theta))) < 1e-12
assert abs(gap(np.pi / 4, 2, 1) - 1) < 1e-12
assert gap(np.pi / 4, 2, 2) < 1e-12 and gap(np.pi, 2, 1) < 1e-12
for M in rng.normal(size=(20, 2, 2)):  # one factor in all directions commutes with everything
    np.testing.assert_allclose(M @ (3 * np.eye(2)), (3 * np.eye(2)) @ M, atol=1e-14)
R = rotation
np.testing.assert_allclose(R(0.3) @ R(1.1), R(1.1) @ R(0.3), atol=1e-12)
