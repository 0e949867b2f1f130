# C144 Gradient of a linear function; its rate depends on the direction, not on the point
import numpy as np

rng = np.random.default_rng(144)
for _ in range(100):
    a, x, y, d = rng.normal(size=(4, 6))
    t = 1e-5
    numeric = [(a @ (x + t * e) - a @ (x - t * e)) / (2 * t) for e in np.eye(6)]
    np.testing.assert_allclose(numeric, a, atol=1e-8)
    np.testing.assert_allclose(a @ (x + d) - a @ x, a @ (y + d) - a @ y, atol=1e-12)
    assert abs(a @ (d + a) - a @ d - a @ a) < 1e-12 < a @ a  # another direction, another rate
