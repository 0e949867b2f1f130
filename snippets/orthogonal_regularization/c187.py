# C187 Zero exactly for orthonormal columns; at least n - m for wide matrices
import numpy as np
from orthogonal_regularization.core import gradient, penalty

rng = np.random.default_rng(187)
for _ in range(100):
    W = rng.normal(size=(6, 3))
    Q = np.linalg.qr(W)[0]
    assert penalty(Q) < 1e-24 and penalty(W) > 1e-3
    gram = W.T @ W
    lengths = sum((gram[j, j] - 1) ** 2 for j in range(3))
    angles = sum(gram[i, j] ** 2 for i in range(3) for j in range(3) if i != j)
    assert abs(penalty(W) - lengths - angles) < 1e-10  # a sum of squares: all must vanish
    wide = rng.normal(size=(3, 6))
    assert penalty(wide) > 3
    rows = np.linalg.qr(wide.T)[0].T
    assert abs(penalty(rows) - 3) < 1e-12  # orthonormal rows reach n - m
W = 0.5 * rng.normal(size=(3, 6))
for _ in range(3000):
    W = W - 0.01 * gradient(W)
assert abs(penalty(W) - 3) < 1e-9
