# C006 The length of c v is |c| times that of v
import numpy as np

rng = np.random.default_rng(6)
for _ in range(200):
    v, c = rng.normal(size=6), rng.normal()
    assert abs(np.linalg.norm(c * v) - abs(c) * np.linalg.norm(v)) < 1e-12
    assert np.sign((c * v) @ v) == np.sign(c)
    unit = v / np.linalg.norm(v)  # the direction, kept or reversed
    np.testing.assert_allclose(c * v / np.linalg.norm(c * v), np.sign(c) * unit, atol=1e-12)
assert np.linalg.norm(0 * v) == 0
assert np.linalg.norm(-2 * v) != -2 * np.linalg.norm(v)  # no length is negative
