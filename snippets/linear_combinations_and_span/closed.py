# Spans are closed under sums and multiples; convex combinations lie between
import numpy as np

rng = np.random.default_rng(80)
for _ in range(200):
    v = rng.normal(size=(3, 5))
    c, d, (a, b) = rng.normal(size=3), rng.normal(size=3), rng.normal(size=2)
    x, y = c @ v, d @ v
    np.testing.assert_allclose(a * x + b * y, (a * c + b * d) @ v, rtol=0, atol=1e-12)

    weights = rng.exponential(size=3)
    weights /= weights.sum()
    mean = weights @ v
    assert np.all(v.min(axis=0) <= mean + 1e-12) and np.all(mean <= v.max(axis=0) + 1e-12)
    t = weights[0]  # two vectors: a point of the segment, the fraction t of the way
    point = (1 - t) * v[0] + t * v[1]
    np.testing.assert_allclose(point - v[0], t * (v[1] - v[0]), rtol=0, atol=1e-12)

v = np.array([[1.0, 0.0], [0.0, 1.0]])
assert np.any([2.0, -1.0] @ v > v.max(axis=0))  # affine, not convex: outside
