# Exercises of the note Dropout
import numpy as np
from dropout.core import after_dropout, inverted

C = after_dropout(np.array([[4.0, 2], [2, 4]]), np.array([0.0, 2]), 0.5)
assert np.allclose(C, [[2, 0.5], [0.5, 3]])
C = inverted(np.array([[4.0, 2], [2, 4]]), np.array([0.0, 2]), 0.5)
assert np.allclose(C, [[8, 2], [2, 12]])

# one coin for all entries: the surplus is p (1 - p) (Sigma + mu mu^T), and not diagonal
p, mu, Sigma = 0.3, np.array([1.0, 2.0]), np.array([[1.0, 0.8], [0.8, 1.0]])
second = (1 - p) * (Sigma + np.outer(mu, mu))
covariance = second - (1 - p) ** 2 * np.outer(mu, mu)
assert np.allclose(covariance, (1 - p) ** 2 * Sigma + p * (1 - p) * (Sigma + np.outer(mu, mu)))

rng = np.random.default_rng(0)
for _ in range(20):  # a fixed input: only noise on the diagonal
    mu, p = rng.normal(size=3), rng.uniform(0.1, 0.9)
    assert np.allclose(inverted(np.zeros((3, 3)), mu, p), p / (1 - p) * np.diag(mu**2))

x, w, p = np.array([1.0, 2.0, 3.0]), np.array([2.0, -1.0, 1.0]), 0.2
z = (rng.random((200_000, 3)) >= p) * x / (1 - p) @ w
error = ((z - z.mean()) ** 2).std() / np.sqrt(len(z))
assert abs(p / (1 - p) * np.sum(w**2 * x**2) - 4.25) < 1e-12
assert abs(z.var() - 4.25) < 3 * error

# numbers of the worked example
p, mu, Sigma = 0.3, np.array([1.0, 2, -1]), np.array([[1, 0.8, 0], [0.8, 1, 0.3], [0, 0.3, 2]])
assert np.allclose([(1 - p) ** 2, p * (1 - p)], [0.49, 0.21])
assert np.allclose(np.diag(Sigma) + mu**2, [2, 5, 3])
