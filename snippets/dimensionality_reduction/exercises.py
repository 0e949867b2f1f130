# Exercises of the note Dimensionality Reduction
import numpy as np

X = np.array([[3.0, 0], [-3, 0], [0, 1], [0, -1]])
assert np.isclose(1 / np.sqrt(10), 0.3162, atol=5e-5)
assert not X.sum(axis=0).any() and (X.T @ X).tolist() == [[18, 0], [0, 2]]
V = np.linalg.svd(X)[2]
assert np.allclose(np.abs(V), np.eye(2))
assert np.isclose(np.linalg.norm(X - np.outer(X @ V[0], V[0])) / np.linalg.norm(X), 1 / np.sqrt(10))

rng = np.random.default_rng(5)
for _ in range(50):
    Y, Q = rng.normal(size=(20, 6)), np.linalg.qr(rng.normal(size=(6, 2)))[0]
    Z = Y @ Q
    near = np.linalg.norm(Z[:, None] - Z[None], axis=2)
    assert np.all(near <= np.linalg.norm(Y[:, None] - Y[None], axis=2) + 1e-12)

A = np.array([[1.0, 1], [1, 0]])  # the corner is missing and filled with 0
U, s, Vt = np.linalg.svd(A)
A1 = s[0] * np.outer(U[:, 0], Vt[0])
known = np.array([[1, 1], [1, 0]], bool)
assert abs(np.linalg.norm((A - A1)[known]) - 0.4266) < 5e-5
assert np.linalg.norm((A - np.ones((2, 2)))[known]) == 0
