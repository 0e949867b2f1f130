# C041 A layer computes m dot products, one with each row, not a single one
import numpy as np

rng = np.random.default_rng(41)
for m, n in ((4, 3), (2, 5), (1, 6), (6, 1)):
    for _ in range(25):
        W, x, b = rng.normal(size=(m, n)), rng.normal(size=n), rng.normal(size=m)
        z = W @ x + b
        assert z.shape == (m,)
        expected = [sum(w * v for w, v in zip(row, x, strict=True)) for row in W] + b
        np.testing.assert_allclose(z, expected, rtol=0, atol=1e-13)

try:
    np.vdot(np.ones((4, 3)), np.ones(3))  # a dot product of a matrix and a vector
except ValueError:
    pass
else:
    raise AssertionError("a dot product needs two vectors of equal length")
