# C058 The forward pass of a batch is the forward pass of each row
import numpy as np

rng = np.random.default_rng(58)
sizes = (3, 8, 5, 2)
for _ in range(30):
    shapes = zip(sizes[1:], sizes[:-1], strict=True)
    layers = [(rng.normal(size=(m, n)), rng.normal(size=m)) for m, n in shapes]
    X = rng.normal(size=(10, 3))
    A = X
    for W, b in layers:
        A = np.tanh(A @ W.T + b)
    for x, row in zip(X, A, strict=True):
        a = x
        for W, b in layers:
            a = np.tanh(W @ a + b)
        np.testing.assert_allclose(a, row, atol=1e-12)
