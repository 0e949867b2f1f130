# Exercises of the note Orthogonal Regularization
import numpy as np
from orthogonal_regularization.core import gradient, penalty, polar

W = np.array([[2.0, 1], [0, 1]])
assert penalty(W) == 18
assert gradient(W).tolist() == [[32, 20], [8, 4]]

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
