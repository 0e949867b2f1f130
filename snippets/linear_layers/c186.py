# C186 Rows detect in z = W x, columns detect in the layout X M
import numpy as np

rng = np.random.default_rng(186)
for _ in range(50):
    W, x = rng.normal(size=(4, 3)), rng.normal(size=3)
    z = W @ x
    np.testing.assert_allclose(z, [W[i] @ x for i in range(4)], atol=1e-13)
    M = W.T
    np.testing.assert_allclose(x @ M, [M[:, i] @ x for i in range(4)], atol=1e-13)
    best = np.argmax(W @ (W[2] / np.linalg.norm(W[2])) / np.linalg.norm(W, axis=1))
    assert best == 2  # the input that row 2 looks for excites row 2 most, lengths apart
    np.testing.assert_allclose(W @ np.eye(3)[1], W[:, 1])  # what input 1 writes
assert W[:, 0].shape != x.shape  # a column of W cannot even be compared with the input
