# C019 The aligned key does not win; weights depend on all keys
import numpy as np
from attention.core import attend, softmax

q, K = np.array([[1.0, 0.0]]), np.array([[1.0, 0.0], [4.0, 3.0]])
weights = attend(q, K, K)[1][0]
assert np.allclose(weights, [0.1070, 0.8930], atol=5e-5)
assert abs(np.degrees(np.arctan2(3, 4)) - 36.87) < 0.005

rng = np.random.default_rng(19)
for _ in range(200):
    q, K = rng.normal(size=(1, 5)), rng.normal(size=(7, 5))
    scores, weights, _ = attend(q, K, K)
    direct = np.array([np.exp(s) / sum(np.exp(t) for t in scores[0]) for s in scores[0]])
    np.testing.assert_allclose(weights[0], direct, atol=1e-12)
    K /= np.linalg.norm(K, axis=1, keepdims=True)  # equal lengths: order of the angles
    assert (np.argsort(attend(q, K, K)[1][0]) == np.argsort(K @ q[0])).all()
    assert (softmax(np.append(scores[0], 0.0))[:-1] < weights[0]).all()  # one key more
