# C180 The product of spectral norms bounds all slopes of a plain network, and is loose
from itertools import pairwise

import numpy as np

rng = np.random.default_rng(180)
phis = (lambda z: np.maximum(z, 0), np.tanh, np.abs, lambda z: np.where(z > 0, z, 0.1 * z))


def network(layers, x, phi):
    for W, b in layers[:-1]:
        x = phi(W @ x + b[:, None])
    W, b = layers[-1]
    return W @ x + b[:, None]


for trial in range(40):
    widths = (10, 20, 20, 3)
    layers = [(rng.normal(size=(m, n)), rng.normal(size=m)) for n, m in pairwise(widths)]
    bound = np.prod([np.linalg.norm(W, 2) for W, _ in layers])
    x = rng.normal(size=(10, 2000))
    h = rng.choice([1e-3, 1.0], size=2000) * rng.normal(size=(10, 2000))
    phi = phis[trial % 4]
    change = network(layers, x + h, phi) - network(layers, x, phi)
    slopes = np.linalg.norm(change, axis=0) / np.linalg.norm(h, axis=0)
    assert slopes.max() <= bound
    assert slopes.max() < 0.8 * bound  # loose for random weights

# the bound is reached by aligned layers, and fails for activations with larger slopes
U, _ = np.linalg.qr(rng.normal(size=(4, 4)))
A, B = U @ np.diag([3.0, 1, 1, 1]), np.diag([2.0, 1, 1, 1]) @ U.T
e = np.eye(4)[0]
assert abs(np.linalg.norm(B @ A @ e) - 6) < 1e-12  # linear, aligned: 3 times 2
assert np.linalg.norm(2 * np.eye(1) @ [1.0]) > 1  # slope two behind a matrix of norm one

# attention scores are not covered: x -> x * (x . x) has unbounded slopes
for r in (1.0, 10.0, 100.0):
    slope = ((r + 1e-6) ** 3 - r**3) / 1e-6
    assert abs(slope / (3 * r * r) - 1) < 1e-3
