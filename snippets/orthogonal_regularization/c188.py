# C188 The gradient by finite differences and column by column
import numpy as np
from orthogonal_regularization.core import gradient, penalty

rng = np.random.default_rng(188)
for shape in ((6, 3), (3, 6), (4, 4)):
    W, h = 0.7 * rng.normal(size=shape), 1e-6
    G = gradient(W)
    for i, j in np.ndindex(shape):
        E = np.zeros(shape)
        E[i, j] = h
        slope = (penalty(W + E) - penalty(W - E)) / (2 * h)
        assert abs(slope - G[i, j]) < 1e-6
    for j in range(shape[1]):
        w = W[:, j]
        column = (w @ w - 1) * w
        for i in range(shape[1]):
            if i != j:
                column = column + (W[:, i] @ w) * W[:, i]
        np.testing.assert_allclose(G[:, j], 4 * column, atol=1e-11)
