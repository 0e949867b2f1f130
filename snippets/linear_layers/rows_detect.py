# Rows detect in z = W x, columns detect in the layout X M
import numpy as np

rng = np.random.default_rng(186)
for _ in range(50):
    W, x = rng.normal(size=(4, 3)), rng.normal(size=3)
    W /= np.linalg.norm(W, axis=1, keepdims=True)  # rows of length 1, comparable as detectors
    for i in range(4):
        assert np.argmax(W @ W[i]) == i  # the input that row i looks for excites output i most
        assert abs((W @ x)[i] - W[i] @ x) < 1e-13
        assert abs((x @ W.T)[i] - W.T[:, i] @ x) < 1e-13
    for j in range(3):
        e = np.eye(3)[j]
        assert np.array_equal(W @ (2 * e), 2 * W[:, j])  # what input j writes
    assert W[:, 0].shape != x.shape  # a column cannot even be compared with the input
