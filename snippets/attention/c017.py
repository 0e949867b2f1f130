# C017 The score is the dot product over the root of d, and no cosine
import numpy as np
from attention.core import attend

q, K = np.array([[1.0, 0.0]]), np.array([[1.0, 0.0], [4.0, 3.0]])
scores = attend(q, K, K)[0][0]
cosines = K @ q[0] / np.linalg.norm(K, axis=1)
assert np.allclose(scores, [0.7071, 2.8284], atol=5e-5)
assert np.allclose(cosines, [1, 0.8], atol=1e-15)
assert scores.argmax() == 1 and cosines.argmax() == 0

rng = np.random.default_rng(17)
for _ in range(50):
    Q, K = rng.normal(size=(3, 6)), rng.normal(size=(4, 6))
    lengths = np.outer(np.linalg.norm(Q, axis=1), np.linalg.norm(K, axis=1))
    cosines = (Q @ K.T) / lengths
    scores = attend(Q, K, K)[0]
    np.testing.assert_allclose(scores, lengths * cosines / np.sqrt(6), atol=1e-12)
    factor = rng.uniform(1.5, 3)  # lengths matter: a longer query, sharper weights
    np.testing.assert_allclose(attend(factor * Q, K, K)[0], factor * scores, atol=1e-12)
