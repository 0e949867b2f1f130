# C196 Convex combinations: positive weights with sum one; raw scores are not
import numpy as np
from attention.core import attend, softmax

rng = np.random.default_rng(196)
outside = 0
for _ in range(100):
    Q, K, V = rng.normal(size=(5, 4)), rng.normal(size=(6, 4)), rng.normal(size=(6, 3))
    scores, weights, Y = attend(Q, K, V)
    assert (weights > 0).all()
    np.testing.assert_allclose(weights.sum(axis=1), 1, atol=1e-12)
    for y, w in zip(Y, weights, strict=True):
        np.testing.assert_allclose(y, sum(a * v for a, v in zip(w, V, strict=True)), atol=1e-12)
    for direction in rng.normal(size=(20, 3)):  # inside every half-space that holds all values
        assert (Y @ direction).max() <= (V @ direction).max() + 1e-12
    raw = scores @ V
    outside += (raw > V.max(axis=0)).any() or (raw < V.min(axis=0)).any()
    assert not np.allclose(scores.sum(axis=1), 1)
assert outside > 50
assert softmax(np.array([1000.0, 0.0])).tolist() == [1, 0]  # large scores do not overflow
