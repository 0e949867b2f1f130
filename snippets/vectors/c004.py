# C004 In high dimension random directions are nearly perpendicular and balls nearly empty
from math import gamma, pi

import numpy as np

rng = np.random.default_rng(4)
for d in (2, 10, 100, 1000):
    x, y = rng.normal(size=(2, 4000, d))
    cosines = np.sum(x * y, axis=1)
    cosines /= np.linalg.norm(x, axis=1) * np.linalg.norm(y, axis=1)
    assert abs(cosines.std() * np.sqrt(d) - 1) < 0.06, d

share = {d: pi ** (d / 2) / gamma(d / 2 + 1) / 2**d for d in (2, 10, 20)}
assert abs(share[2] - pi / 4) < 1e-12
assert share[2] > 0.7 and share[10] < 3e-3 and share[20] < 3e-8
