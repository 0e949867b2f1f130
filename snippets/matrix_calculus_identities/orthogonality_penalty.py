# Gradient of the orthogonality penalty, as a matrix and column by column
import numpy as np

rng = np.random.default_rng(188)


def penalty(W):
    return np.sum((W.T @ W - np.eye(W.shape[1])) ** 2)


for shape in [(5, 3), (4, 4), (3, 6)]:
    W = rng.normal(size=shape)
    G = 4 * W @ (W.T @ W - np.eye(shape[1]))
    numeric = np.zeros(shape)
    for k in np.ndindex(shape):
        E = np.zeros(shape)
        E[k] = 1e-5
        numeric[k] = (penalty(W + E) - penalty(W - E)) / 2e-5
    np.testing.assert_allclose(numeric, G, rtol=1e-7, atol=1e-6)
    for j in range(shape[1]):
        w = W[:, j]
        others = sum((W[:, i] @ w) * W[:, i] for i in range(shape[1]) if i != j)
        np.testing.assert_allclose(G[:, j], 4 * ((w @ w - 1) * w + others), atol=1e-10)
Q = np.linalg.qr(rng.normal(size=(5, 3)))[0]
np.testing.assert_allclose(4 * Q @ (Q.T @ Q - np.eye(3)), 0, atol=1e-13)
