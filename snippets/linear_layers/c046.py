# C046 The batch formula, with the bias as an outer product, against one sample at a time
import numpy as np

rng = np.random.default_rng(46)
N, n, m = 10, 3, 4
for _ in range(50):
    X, W, b = rng.normal(size=(N, n)), rng.normal(size=(m, n)), rng.normal(size=m)
    Z = X @ W.T + np.outer(np.ones(N), b)
    assert Z.shape == (N, m)
    np.testing.assert_allclose(Z, [W @ x + b for x in X], rtol=0, atol=1e-13)
    np.testing.assert_allclose(Z, X @ W.T + b, rtol=0, atol=1e-13)  # broadcasting
