# Exercises and quoted numbers of the note Trace
import numpy as np

u, v = np.array([1, 2, 3]), np.array([4, 0, -1])
assert np.trace(np.outer(u, v)) == u @ v == 1

A, B, C = np.array([[1, 2], [3, 4]]), np.array([[0, 1], [1, 1]]), np.array([[2, 0], [1, 1]])
assert (A @ B).tolist() == [[2, 3], [4, 7]] and (B @ A).tolist() == [[3, 4], [4, 6]]
assert (A @ B @ C).tolist() == [[7, 3], [15, 7]]
assert (C @ A @ B).tolist() == [[4, 6], [6, 10]]
assert (A @ C @ B).tolist() == [[2, 6], [4, 14]]
assert np.trace(np.eye(2) @ np.eye(2)) == 2 and np.trace(np.eye(2)) ** 2 == 4

rng = np.random.default_rng(0)
for X, Y in rng.normal(size=(50, 2, 4, 4)):
    assert abs(np.trace(X @ Y - Y @ X)) < 1e-12

M = rng.normal(size=(50, 50))
x = rng.choice([-1.0, 1.0], size=(20_000, 50))
samples = np.einsum("ki,ij,kj->k", x, M, x, optimize=True)
error = samples.std() / np.sqrt(len(samples))
assert abs(samples.mean() - np.trace(M)) < 3 * error < 2
