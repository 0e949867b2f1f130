# P57 The variance of a dot product is d; the softmax must stay where it is
import numpy as np
from attention.core import softmax

rng = np.random.default_rng(57)
for d in (4, 64, 1024):
    for draw in (rng.standard_normal, lambda size: rng.choice([-1.0, 1.0], size=size)):
        products = np.einsum("ni,ni->n", draw((4000, d)), draw((4000, d)))
        squares = products**2
        error = squares.std() / np.sqrt(len(squares))
        assert abs(squares.mean() - d) < 3 * error
        scaled = squares / d
        assert abs(scaled.mean() - 1) < 3 * error / d

P = softmax(rng.normal(size=(4, 6)))
X, W = rng.normal(size=(6, 5)), rng.normal(size=(5, 3))
np.testing.assert_allclose(P @ (X @ W), (P @ X) @ W, atol=1e-12)

p = softmax(np.array([0.0, 0, 0, 20]))  # saturated: the derivative nearly vanishes
assert np.abs(np.diag(p) - np.outer(p, p)).max() < 1e-8
