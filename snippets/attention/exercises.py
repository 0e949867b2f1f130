# Exercises of the note Attention
import numpy as np
from attention.core import attend, softmax

weights = softmax(np.array([np.log(3), 0.0]))
assert np.allclose(weights, [0.75, 0.25])
assert np.allclose(weights @ [[4, 0], [0, 8]], [3, 2])

rng = np.random.default_rng(0)
Q, K, V = rng.normal(size=(3, 4)), rng.normal(size=(5, 4)), rng.normal(size=(5, 2))
shift = rng.normal(size=4)
np.testing.assert_allclose(attend(Q, K + shift, V)[1], attend(Q, K, V)[1], atol=1e-12)

order = rng.permutation(5)
np.testing.assert_allclose(attend(Q, K[order], V[order])[2], attend(Q, K, V)[2], atol=1e-12)
X = rng.normal(size=(5, 4))
np.testing.assert_allclose(
    attend(X[order], X[order], X[order])[2], attend(X, X, X)[2][order], atol=1e-12
)

scores = np.where(np.tril(np.ones((4, 4))), 0.0, -np.inf)
assert np.allclose(softmax(scores)[2], [1 / 3, 1 / 3, 1 / 3, 0])

# numbers of the worked example
powers = np.exp(np.array([1, 4, 0]) / np.sqrt(2))
assert np.round([*powers, powers.sum()], 4).tolist() == [2.0281, 16.9188, 1, 19.9469]
