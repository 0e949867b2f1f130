# C125 The output layer of fixed features in closed form
import numpy as np

rng = np.random.default_rng(125)
X, Y = rng.normal(size=(60, 3)), rng.normal(size=(60, 2))
H = np.maximum(X @ rng.normal(size=(3, 10)), 0)  # (60, 10), random and fixed
W = (np.linalg.pinv(H) @ Y).T  # (2, 10)
least = np.sum((H @ W.T - Y) ** 2)
np.testing.assert_allclose(H.T @ (H @ W.T - Y), 0, atol=1e-10)
for D in rng.normal(size=(200, 2, 10)):
    assert np.sum((H @ (W + D).T - Y) ** 2) > least
V = np.zeros_like(W)
for _ in range(20_000):  # gradient steps come to the same weights
    V -= 4e-3 * (H @ V.T - Y).T @ H
assert np.allclose(V, W, atol=1e-6)
