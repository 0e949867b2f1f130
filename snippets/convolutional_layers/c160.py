# C160 The entries by Kronecker deltas against a sliding product written with loops
import numpy as np
from convolutional_layers.matrix import convolution_matrix

rng = np.random.default_rng(160)
for _ in range(60):
    N, K, S, P = (int(rng.integers(*r)) for r in ((5, 20), (1, 6), (1, 4), (0, 4)))
    kernel, x = rng.normal(size=K), rng.normal(size=N)
    padded = np.concatenate([np.zeros(P), x, np.zeros(P)])
    starts = [p for p in range(0, len(padded), S) if p + K <= len(padded)]
    y = np.array([padded[p : p + K] @ kernel for p in starts])
    M = (N + 2 * P - K) // S + 1
    assert len(y) == M
    m, j, t = np.meshgrid(np.arange(M), np.arange(N), np.arange(K), indexing="ij")
    W = np.sum(kernel[t] * (j == m * S - P + t), axis=2)  # the formula
    np.testing.assert_allclose(W @ x, y, atol=1e-12)
    assert np.array_equal(W, convolution_matrix(kernel, N, S, P))
    for row, p in zip(W, starts, strict=True):  # zero outside the receptive field
        outside = [j for j in range(N) if not p - P <= j < p - P + K]
        assert not row[outside].any()
