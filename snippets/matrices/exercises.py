# Exercises of the note Matrices
import numpy as np

A = np.array([[1, 2], [3, 4], [5, 6]])
assert (A @ [1, -1]).tolist() == [-1, -1, -1]
assert (1 * A[:, 0] - 1 * A[:, 1]).tolist() == [-1, -1, -1]

rng = np.random.default_rng(0)
B, x, y = rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=3)
np.testing.assert_allclose(B @ (x + y), B @ x + B @ y, atol=1e-12)
X = rng.normal(size=(9, 4))
np.testing.assert_allclose(X.T @ np.ones(9) / 9, X.mean(axis=0), atol=1e-12)
