# Exercises of the note Linear Layers
import numpy as np

W = np.array([[1, 0, 2], [0, 1, -1], [1, 1, 1], [2, -1, 0]], dtype=float)
b = np.array([0.5, -0.5, 0.0, 1.0])
x = np.array([-1, 0, 1])
assert (W @ x).tolist() == [1, -1, 0, -2] and (W @ x + b).tolist() == [1.5, -1.5, 0, -1]
assert (W @ (2 * x) + b).tolist() == [2.5, -2.5, 0, -3]
assert 784 * 128 + 128 == 100_480 and 2 * 64 * 784 * 128 == 12_845_056
assert (np.column_stack([W, b]) @ [1, 2, 3, 1]).tolist() == [7.5, -1.5, 6, 1]

rng = np.random.default_rng(0)
p, q, t = rng.normal(size=3), rng.normal(size=3), 0.3


def f(v):
    return W @ v + b


np.testing.assert_allclose(f(t * p + (1 - t) * q), t * f(p) + (1 - t) * f(q), atol=1e-12)
np.testing.assert_allclose(f(p) + f(q) - f(p + q), b, atol=1e-12)  # additive up to one bias
assert not np.allclose(f(p + q), f(p) + f(q))
