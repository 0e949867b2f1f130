# Exercises and quoted numbers of the note Lipschitz Constant
from itertools import product

import numpy as np

# worked example
W1 = np.diag([3.0, 1.0])
for W2, expected in ((np.diag([1.0, 2.0]), 3.0), (np.diag([2.0, 1.0]), 6.0)):
    assert np.linalg.norm(W1, 2) * np.linalg.norm(W2, 2) == 6
    found = max(np.linalg.norm(W2 @ np.diag(d) @ W1, 2) for d in product((0, 1), repeat=2))
    assert found == expected

# slopes of activations
z = np.linspace(-8, 8, 100_001)
assert abs(np.max(np.diff(np.tanh(z)) / np.diff(z)) - 1) < 1e-6
assert abs(np.max(np.diff(1 / (1 + np.exp(-z))) / np.diff(z)) - 0.25) < 1e-6

# by hand
W = np.array([[0.0, 2.0], [1.0, 0.0]])
assert np.linalg.norm(W, 2) == 2
# certificate
assert round(3 / (5 * np.sqrt(2)), 3) == 0.424
rng = np.random.default_rng(60)
for _ in range(200):
    A, x = rng.normal(size=(4, 6)), rng.normal(size=6)
    first, second = np.sort(A @ x)[::-1][:2]
    radius = (first - second) / (np.sqrt(2) * np.linalg.norm(A, 2))
    h = rng.normal(size=(1000, 6))
    h *= 0.999 * radius / np.linalg.norm(h, axis=1, keepdims=True)
    assert (np.argmax((x + h) @ A.T, axis=1) == np.argmax(A @ x)).all()

# with code: all sign patterns of a small network
gaps = []
for _ in range(50):
    V1, V2 = rng.normal(size=(6, 4)), rng.normal(size=(2, 6))
    best = max(np.linalg.norm(V2 @ np.diag(d) @ V1, 2) for d in product((0, 1), repeat=6))
    gaps.append(np.linalg.norm(V1, 2) * np.linalg.norm(V2, 2) / best)
assert min(gaps) > 1 and abs(np.median(gaps) - 1.7) < 0.1
