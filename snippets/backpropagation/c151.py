# C150 C151 Gradients of a linear layer: input, weights, bias; one sample and a batch
import numpy as np

rng = np.random.default_rng(151)


def numeric(f, X, t=1e-5):
    G = np.zeros_like(X)
    for k in np.ndindex(X.shape):
        E = np.zeros_like(X)
        E[k] = t
        G[k] = (f(X + E) - f(X - E)) / (2 * t)
    return G


for N, n, m in ((1, 3, 4), (7, 3, 4), (2, 6, 5)):
    X, W, b = rng.normal(size=(N, n)), rng.normal(size=(m, n)), rng.normal(size=m)
    Y = rng.normal(size=(N, m))

    def loss(X, W, b, Y=Y):
        return np.sum(np.sin(X @ W.T + b) * Y)

    G = np.cos(X @ W.T + b) * Y
    np.testing.assert_allclose(G @ W, numeric(lambda V, W=W, b=b: loss(V, W, b), X), atol=1e-8)
    np.testing.assert_allclose(G.T @ X, numeric(lambda V, X=X, b=b: loss(X, V, b), W), atol=1e-8)
    np.testing.assert_allclose(
        G.sum(axis=0), numeric(lambda v, X=X, W=W: loss(X, W, v), b), atol=1e-8
    )
    assert np.linalg.matrix_rank(G.T @ X) == min(N, m, n)
    if N == 1:
        np.testing.assert_allclose((G @ W)[0], W.T @ G[0], atol=1e-14)
        np.testing.assert_allclose(G.T @ X, np.outer(G[0], X[0]), atol=1e-14)
