# Exercises of the note Gradient Descent
import numpy as np


def f(x, y):
    return x * x + 3 * y * y


new = np.array([1, 0.5]) - 0.1 * np.array([2, 3])
assert np.allclose(new, [0.8, 0.2]) and f(1, 0.5) == 1.75 and abs(f(*new) - 0.76) < 1e-12
values = np.linalg.eigvalsh([[6, -3], [-3, 6]])
assert np.allclose(values, [3, 9]) and np.isclose(2 / values.sum(), 1 / 6)
assert np.allclose(np.abs(1 - values / 6), 0.5)

rng = np.random.default_rng(51)
A, b, x = rng.normal(size=(20, 3)), rng.normal(size=20), np.zeros(3)
low, high = np.linalg.eigvalsh(A.T @ A)[[0, -1]]
for _ in range(300):
    x -= 2 / (low + high) * A.T @ (A @ x - b)
np.testing.assert_allclose(x, np.linalg.lstsq(A, b, rcond=None)[0], atol=1e-10)
assert (np.array([[2, 1], [1, 2]]) @ [2, 0]).tolist() == [4, 2]

# numbers of the mistakes: a long step, and a doubled function
x = np.array([3.0, 4.0])
new = x - 1.1 * 2 * x
assert np.allclose(new, -1.2 * x) and np.isclose(new @ new, 1.44 * (x @ x))
assert np.allclose(1 - 0.5 * 2 * np.linalg.eigvalsh([[2, 1], [1, 2]]), [0, -2])

# numbers of the worked example: two factors for every step size
factors = {0.1: (0.7, 0.9), 0.5: (-0.5, 0.5), 0.66: (-0.98, 0.34), 0.68: (-1.04, 0.32)}
for eta, (steep, flat) in factors.items():
    assert np.allclose([1 - 3 * eta, 1 - eta], [steep, flat])
assert round(0.9**50 * 2**0.5, 4) == 0.0073 and round(1.04**50 * 2**0.5, 2) == 10.05
