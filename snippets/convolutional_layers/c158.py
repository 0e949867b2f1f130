# C158 A locally connected layer is a sparse matrix with a prescribed band
import numpy as np

rng = np.random.default_rng(158)
N, K, P = 12, 3, 1
weights = rng.uniform(1, 2, size=(N, K))  # each output has its own K weights


def layer(x):
    padded = np.pad(x, P)
    return np.array([weights[m] @ padded[m : m + K] for m in range(N)])


W = np.stack([layer(e) for e in np.eye(N)], axis=1)
x = rng.normal(size=N)
np.testing.assert_allclose(W @ x, layer(x), atol=1e-12)
assert np.count_nonzero(W) == 34 and weights.size == 36 and W.size == 144
m, j = np.nonzero(W)
assert set(j - m) == {-1, 0, 1}  # the pattern is a band, whatever the values
assert np.count_nonzero(W) <= N * K
assert not np.allclose(np.diag(W)[1:], np.diag(W)[:-1])  # values are free: not constant
