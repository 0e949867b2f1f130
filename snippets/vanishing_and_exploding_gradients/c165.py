# C165 All singular values above one: explosion; all below one: vanishing; at least at these rates
import numpy as np

rng = np.random.default_rng(165)


def layer(low, high, n=10):
    (U, _), (V, _) = np.linalg.qr(rng.normal(size=(n, n))), np.linalg.qr(rng.normal(size=(n, n)))
    return U @ np.diag(rng.uniform(low, high, size=n)) @ V.T


def backward(layers, slopes=None):
    first = g = rng.normal(size=10)
    for W in layers:
        g = W.T @ (g if slopes is None else rng.uniform(*slopes, size=10) * g)
    if slopes is None:  # the transpose of the whole map
        product = np.linalg.multi_dot(layers)
        np.testing.assert_allclose(g, product.T @ first, rtol=1e-9, atol=1e-9 * np.linalg.norm(g))
    return np.linalg.norm(g) / np.linalg.norm(first)


for _ in range(50):
    grown = backward([layer(1.05, 1.2) for _ in range(50)])
    assert 1.05**50 <= grown <= 1.2**50
    shrunk = backward([layer(0.8, 0.95) for _ in range(50)])
    assert 0.8**50 <= shrunk <= 0.95**50
    for low, slopes in ((0.8, (0, 1)), (0.95, (1, 1))):  # with slopes; the second reaches the bound
        shrunk = backward([layer(low, 0.95) for _ in range(50)], slopes)
        assert shrunk <= 0.95**50 * (1 + 1e-9)
    assert backward([layer(1.05, 1.2) for _ in range(50)], (0, 1)) < 1e-3  # only the upper bound
assert round(1.05**50, 1) == 11.5 and round(0.95**50, 3) == 0.077

# on both sides of one, the direction decides
W = [np.diag([1.2, 0.8])] * 50
for g, factor in (([1.0, 0.0], 1.2), ([0.0, 1.0], 0.8)):
    size = np.linalg.norm(np.linalg.multi_dot(W) @ g)
    assert np.isclose(size, factor**50, rtol=1e-9)
