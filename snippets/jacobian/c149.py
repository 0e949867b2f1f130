# C149 The derivative of a layer is its weight matrix, whatever the bias
import numpy as np

rng = np.random.default_rng(149)
for _ in range(50):
    W, b, x, h = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=3), rng.normal(size=3)
    np.testing.assert_allclose((W @ (x + h) + b) - (W @ x + b), W @ h, atol=1e-12)
    steps = 1e-6 * np.eye(3)
    J = np.column_stack([((W @ (x + s) + b) - (W @ (x - s) + b)) / 2e-6 for s in steps])
    assert J.shape == (4, 3)
    np.testing.assert_allclose(J, W, atol=1e-7)
