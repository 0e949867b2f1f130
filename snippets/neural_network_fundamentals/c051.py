# C051 Two affine layers are one, biases included; with ReLU they are not
import numpy as np

rng = np.random.default_rng(51)
differ = 0
for _ in range(100):
    W1, b1 = rng.normal(size=(8, 3)), rng.normal(size=8)
    W2, b2 = rng.normal(size=(2, 8)), rng.normal(size=2)
    x = rng.normal(size=3)
    one = (W2 @ W1) @ x + (W2 @ b1 + b2)
    np.testing.assert_allclose(W2 @ (W1 @ x + b1) + b2, one, atol=1e-12)
    differ += not np.allclose(W2 @ np.maximum(W1 @ x + b1, 0) + b2, one)
assert differ > 90
