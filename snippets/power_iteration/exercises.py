# Exercises of the note Power Iteration
import numpy as np

A, x = np.diag([4, 2]), np.array([1, 1])
assert (A @ x / 2).tolist() == [2, 1] and (A @ A @ x / 4).tolist() == [4, 1]

rng = np.random.default_rng(0)
for M in rng.normal(size=(50, 4, 4)):
    values, V = np.linalg.eigh(M + M.T)
    top = np.argmax(np.abs(values))
    B = M + M.T - values[top] * np.outer(V[:, top], V[:, top])
    values[top] = 0
    np.testing.assert_allclose(B @ V, V * values, atol=1e-12)

assert round(np.log(0.01) / np.log(0.99), 1) == 458.2 and 0.99**459 < 0.01 < 0.99**458
x = np.array([1.0, 1.0])
for _ in range(60):
    x = np.diag([1, -2]) @ x / np.linalg.norm(np.diag([1, -2]) @ x)
assert abs(x @ np.diag([1, -2]) @ x + 2) < 1e-12
assert (np.diag([1, -1]) @ [1, 1]).tolist() == [1, -1]
