# Exercises and worked example of the note Normalizing Flows
import numpy as np
from normalizing_flows.core import A, couple, density, normal, uncouple, unlinear

assert abs(np.linalg.det(A) - 2.5) < 1e-12 and round(np.log(2.5), 4) == 0.9163
y = np.array([[3.0, 2.0]])
np.testing.assert_allclose(unlinear(y), [[1, 1]], atol=1e-12)
assert round(normal(np.ones((1, 2)))[0], 4) == 0.0585
assert round(density(y, unlinear, "linear")[0], 4) == 0.0234
zero = np.zeros((1, 2))
assert round(normal(zero)[0], 4) == 0.1592
assert round(density(zero, unlinear, "linear")[0], 4) == 0.0637

# by hand: y = 3 z + 1 on the interval from 0 to 1
z = np.random.default_rng(0).random(100_000)
assert (3 * z + 1).min() > 1 and (3 * z + 1).max() < 4
assert abs(np.mean(3 * z + 1 < 2) - 1 / 3) < 3 * np.sqrt(2 / 9 / len(z))

# two layers: the log determinants add
z, h = np.random.default_rng(70).normal(size=(50, 2)), 1e-5


def both(z: np.ndarray) -> np.ndarray:
    return couple(couple(z)[:, ::-1])


J = np.stack([(both(z + h * e) - both(z - h * e)) / (2 * h) for e in np.eye(2)], axis=-1)
total = 0.5 * np.tanh(z[:, 0]) + 0.5 * np.tanh(couple(z)[:, 1])
np.testing.assert_allclose(np.log(np.abs(np.linalg.det(J))), total, atol=1e-7)

# squaring is not invertible: both roots count
side = np.linspace(1e-6, 12, 2_000_001)
half = np.exp(-side / 2) / np.sqrt(2 * np.pi) / (2 * np.sqrt(side))
assert abs(np.sum(half) * (side[1] - side[0]) - 0.5) < 5e-3  # one root: half is missing

# with code: the density at (1, 1) after the coupling
value = density(np.ones((1, 2)), uncouple, "coupling")[0]
assert round(value, 4) == 0.0622
assert round(uncouple(np.ones((1, 2)))[0, 1], 4) == 0.3417
logs = np.log(normal(np.ones((1, 2)))[0]), np.log(density(y, unlinear, "linear")[0])
np.testing.assert_allclose(logs, [-2.8379, -3.7542], atol=5e-5)
narrow = np.exp(0) / np.sqrt(2 * np.pi) / 0.1  # normal of standard deviation 0.1, at its mean
assert round(narrow, 3) == 3.989
