# C068 Densities under invertible maps: divide by the size of the determinant
import numpy as np
from normalizing_flows.core import A, couple, density, normal, uncouple, unlinear

side = np.linspace(-14, 14, 701)
y, cell = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2), (side[1] - side[0]) ** 2
assert abs(density(y, unlinear, "linear").sum() * cell - 1) < 1e-4
assert abs(density(y, uncouple, "coupling").sum() * cell - 1) < 1e-4
assert abs(normal(unlinear(y)).sum() * cell - np.linalg.det(A)) < 1e-3  # no factor: |det A|

# the linear image of a normal vector is normal with covariance A A^T
C = A @ A.T
expected = np.exp(-0.5 * np.sum(y * np.linalg.solve(C, y.T).T, axis=1))
expected /= 2 * np.pi * np.sqrt(np.linalg.det(C))
np.testing.assert_allclose(density(y, unlinear, "linear"), expected, rtol=1e-8, atol=1e-12)

mirror = np.array([[0.0, 2.0], [1.0, 0.0]])  # negative determinant: the size is needed
assert np.linalg.det(mirror) < 0
z = np.linalg.solve(mirror, y.T).T
assert abs((normal(z) / abs(np.linalg.det(mirror))).sum() * cell - 1) < 1e-4

rng = np.random.default_rng(68)
z, h = rng.normal(size=(200, 2)), 1e-5
np.testing.assert_allclose(uncouple(couple(z)), z, atol=1e-12)
J = np.stack([(couple(z + h * e) - couple(z - h * e)) / (2 * h) for e in np.eye(2)], axis=-1)
np.testing.assert_allclose(J[:, 0], np.tile([1, 0], (200, 1)), atol=1e-8)  # lower triangular
np.testing.assert_allclose(np.log(np.linalg.det(J)), 0.5 * np.tanh(z[:, 0]), atol=1e-7)

points = couple(rng.normal(size=(200_000, 2)))  # samples fall where the density says
box = (np.abs(y[:, 0] - 1) < 0.51) & (np.abs(y[:, 1] - 0.5) < 0.51)
mass = density(y[box], uncouple, "coupling").sum() * cell
width = np.sqrt(box.sum() * cell) / 2
share = np.mean((np.abs(points - [1, 0.5]) < width).all(axis=1))
assert abs(share - mass) < 3 * np.sqrt(mass / len(points)) + 1e-4
