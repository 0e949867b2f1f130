# Exercises of the note Neural Network Fundamentals
import numpy as np

rng = np.random.default_rng(44)
x = rng.normal(size=100)
np.testing.assert_allclose(np.maximum(x, 0) + np.maximum(-x, 0), np.abs(x))


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


z = rng.normal(size=5)
np.testing.assert_allclose(softmax(z + 7.0), softmax(z), rtol=1e-12)
assert 3 * 8 + 8 + 8 * 2 + 2 == 50 and 3 * 2 + 2 == 8

W1, b1, W2, b2 = (rng.normal(size=s) for s in [(8, 3), 8, (2, 8), 2])
v = rng.normal(size=3)
one = (W2 @ W1) @ v + W2 @ b1 + b2
assert np.allclose(W2 @ (W1 @ v + b1) + b2, one)
assert not np.allclose(W2 @ np.maximum(W1 @ v + b1, 0) + b2, one)
