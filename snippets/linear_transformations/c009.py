# C009 A layer with bias is affine, and linear in the longer input
import numpy as np

rng = np.random.default_rng(9)
for _ in range(100):
    W, b, u, v = rng.normal(size=(4, 3)), rng.normal(size=4), *rng.normal(size=(2, 3))
    gap = (W @ (u + v) + b) - (W @ u + b) - (W @ v + b)
    assert abs(np.linalg.norm(gap) - np.linalg.norm(b)) < 1e-12
    longer = np.column_stack([W, b])
    np.testing.assert_allclose(longer @ np.append(u, 1), W @ u + b, atol=1e-12)
