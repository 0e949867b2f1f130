# C186 Which vectors detect: rows of W in z = W x, columns of W in Z = X W
import numpy as np

rng = np.random.default_rng(186)
W, x, X = rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=(5, 4))
for i, row in enumerate(W):
    assert abs((W @ x)[i] - row @ x) < 1e-12  # output i is the agreement with row i
np.testing.assert_allclose(W @ x, sum(x[j] * W[:, j] for j in range(3)), atol=1e-12)
for j, column in enumerate(W.T):
    np.testing.assert_allclose((X @ W)[:, j], X @ column, atol=1e-12)

tall = np.linalg.qr(W)[0]  # orthonormal columns, 4 x 3: as z = W x its rows are not
assert np.allclose(tall.T @ tall, np.eye(3), atol=1e-12)
assert not np.allclose(tall @ tall.T, np.eye(4), atol=0.1)
