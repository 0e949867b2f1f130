# C043 The layer formula, entry by entry, with the shapes of the example
import numpy as np

rng = np.random.default_rng(43)
for _ in range(100):
    W, x, b = rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=4)
    z = W @ x + b
    assert z.shape == (4,)
    for i in range(4):
        assert abs(z[i] - (sum(W[i, j] * x[j] for j in range(3)) + b[i])) < 1e-13
