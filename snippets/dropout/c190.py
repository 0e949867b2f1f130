# C190 Dropout is a product with a random diagonal 0/1 matrix, new for each sample
import numpy as np

rng = np.random.default_rng(190)
N, d, p = 20_000, 6, 0.3


def dropout(X, training):
    return X * (rng.random(X.shape) >= p) if training else X


X = rng.normal(size=(N, d)) + 5
Y = dropout(X, training=True)
M = (Y != 0).astype(float)
for x, y, m in zip(X[:50], Y, M, strict=False):
    D = np.diag(m)
    assert np.array_equal(D @ x, y) and np.array_equal(D @ D, D)
assert len(np.unique(M, axis=0)) == 2**d  # masks differ from sample to sample
assert abs(1 - M.mean() - p) < 3 * np.sqrt(p * (1 - p) / M.size)
assert np.array_equal(dropout(X, training=False), X)  # none at test time
