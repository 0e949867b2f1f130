# C056 Weighing and projecting may be exchanged; the softmax may not be moved
import numpy as np


def softmax(scores):
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True)


rng = np.random.default_rng(56)
Q, K, X, W = (
    rng.normal(size=(5, 4)),
    rng.normal(size=(5, 4)),
    rng.normal(size=(5, 6)),
    rng.normal(size=(6, 3)),
)
P = softmax(Q @ K.T)
np.testing.assert_allclose(P @ (X @ W), (P @ X) @ W, atol=1e-12)
np.testing.assert_allclose((Q @ K.T) @ X, Q @ (K.T @ X), atol=1e-12)  # without softmax
assert np.abs(softmax(Q @ K.T) @ X - softmax(Q) @ (softmax(K).T @ X)).max() > 0.1
