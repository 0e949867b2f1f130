# Exercises and worked example of the note Autoencoders
import numpy as np

X = np.array([[2.0, 2], [-2, -2], [1, -1], [-1, 1]])
assert (X.T @ X).tolist() == [[10, 6], [6, 10]]
np.testing.assert_allclose(np.linalg.eigvalsh(X.T @ X), [4, 16])
for D, E in (([[1.0], [1]], [[0.5, 0.5]]), ([[2.0], [2]], [[0.25, 0.25]])):
    P = np.array(D) @ np.array(E)
    np.testing.assert_allclose(P, np.full((2, 2), 0.5))
    np.testing.assert_allclose(X @ P.T, [[2, 2], [-2, -2], [0, 0], [0, 0]], atol=1e-12)
    np.testing.assert_allclose(np.sum((X - X @ P.T) ** 2), 4)

# by hand: one number for each sample, drawn along (1, -1)
P = np.array([[0.5, -0.5], [-0.5, 0.5]])
np.testing.assert_allclose(np.sum((X - X @ P.T) ** 2), 16)

# the best encoder for a given decoder
rng = np.random.default_rng(68)
D, data = rng.normal(size=(5, 2)), rng.normal(size=(40, 5))
E = np.linalg.solve(D.T @ D, D.T)
least = np.sum((data - data @ E.T @ D.T) ** 2)
for change in rng.normal(size=(100, 2, 5)):
    assert np.sum((data - data @ (E + change).T @ D.T) ** 2) > least

# a parabola: one linear number against one curved number
t = np.arange(-2.0, 3)
X = np.stack([t, t**2 - 2], axis=1)
assert (X.T @ X).tolist() == [[10, 0], [0, 14]]
decoded = np.stack([X[:, 0], X[:, 0] ** 2 - 2], axis=1)
assert np.array_equal(decoded, X)
