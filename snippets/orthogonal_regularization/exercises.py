# Exercises of the note Orthogonal Regularization
import numpy as np
from orthogonal_regularization.core import gradient, penalty, polar

W = np.array([[1.0, 1], [0, 1]])
assert penalty(W) == 3
assert gradient(W).tolist() == [[4, 8], [4, 4]]

# finite steps on a singular value
for eta in (0.005, 0.05, 0.125):
    top = np.sqrt(1 + 1 / (4 * eta))
    sigma = np.linspace(0.01, 0.999 * top, 200)
    for _ in range(4000):
        sigma = sigma - 4 * eta * sigma * (sigma**2 - 1)
    assert np.all(np.abs(sigma - 1) < 1e-6)
    assert top - 4 * eta * top * (top**2 - 1) < 1e-12  # from here on the sign would change

rng = np.random.default_rng(0)
for _ in range(50):
    W, Q = rng.normal(size=(5, 3)), np.linalg.qr(rng.normal(size=(5, 5)))[0]
    assert abs(penalty(Q @ W) - penalty(W)) < 1e-9
    s = np.linalg.svd(W, compute_uv=False)
    assert abs(penalty(W) - np.sum((s**2 - 1) ** 2)) < 1e-9

X = start = rng.normal(size=(6, 3))
X = X / np.linalg.svd(X, compute_uv=False)[0]
for _ in range(40):
    X = 1.5 * X - 0.5 * X @ X.T @ X
np.testing.assert_allclose(X, polar(start), atol=1e-12)
