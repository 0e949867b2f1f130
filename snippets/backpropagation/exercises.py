# Exercises of the note Backpropagation
import numpy as np

W1 = np.array([[1, -1], [0.5, 2], [-1, 1]])
W2, x = np.array([1.0, 2.0, -1.0]), np.array([1.0, 2.0])
z = W1 @ x
a = np.maximum(z, 0)
upstream = W2 @ a - 10
dz = (z > 0) * W2 * upstream
assert upstream == -2 and (upstream * a).tolist() == [0, -9, -2]
assert dz.tolist() == [0, -4, 2] and (W1.T @ dz).tolist() == [-4, -6]
assert np.outer(dz, x).tolist() == [[0, 0], [-4, -8], [2, 4]]
stepped = W2 - 0.01 * 7 * a
assert np.allclose(stepped, [1, 1.685, -1.07]) and abs(stepped @ a - 6.5125) < 1e-12

rng = np.random.default_rng(55)
assert 2 * 9 * 512**3 / (2 * 10 * 512**2) > 460
W, v, y, eta = rng.normal(size=(3, 2)), rng.normal(size=2), rng.normal(size=3), 0.1
e = W @ v - y
new = (W - eta * np.outer(e, v)) @ v - y
np.testing.assert_allclose(new, (1 - eta * v @ v) * e, atol=1e-12)
X, Y, W = rng.normal(size=(4, 6)), rng.normal(size=(4, 8)), rng.normal(size=(8, 6))
gradient = (X @ W.T - Y).T @ X  # of half the sum of squares, four samples: rank four
assert np.linalg.matrix_rank(gradient) == 4
change = 1e-3 * rng.normal(size=(8, 6))
ahead, behind = (np.sum((X @ (W + c).T - Y) ** 2) / 2 for c in (change, -change))
np.testing.assert_allclose(ahead - behind, 2 * np.sum(gradient * change), rtol=1e-8, atol=1e-10)
