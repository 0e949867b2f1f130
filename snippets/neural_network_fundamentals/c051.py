# C051 Two affine layers are one, biases included; with ReLU they are not
import numpy as np

rng = np.random.default_rng(51)
differ = 0
shapes = [(4, 3), (6, 4), (5, 6), (2, 5)]  # a stack of four layers, collapsed from the first on
for _ in range(100):
    W1, b1 = rng.normal(size=(8, 3)), rng.normal(size=8)
    W2, b2 = rng.normal(size=(2, 8)), rng.normal(size=2)
    x = rng.normal(size=3)
    one = (W2 @ W1) @ x + (W2 @ b1 + b2)
    np.testing.assert_allclose(W2 @ (W1 @ x + b1) + b2, one, atol=1e-12)
    differ += not np.allclose(W2 @ np.maximum(W1 @ x + b1, 0) + b2, one)
    layers = [(rng.normal(size=s), rng.normal(size=s[0])) for s in shapes]
    a, W, b = x, np.eye(3), np.zeros(3)
    for Wl, bl in layers:
        a, W, b = Wl @ a + bl, Wl @ W, Wl @ b + bl
    np.testing.assert_allclose(a, W @ x + b, atol=1e-10)
assert differ > 90
