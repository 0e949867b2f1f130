# Exercises of the note Broadcasting and Batched Products
import numpy as np


def combined(one, other):
    try:
        return np.broadcast_shapes(one, other)
    except ValueError:
        return None


assert combined((4, 3), (3,)) == (4, 3) and combined((4, 3), (4,)) is None
assert combined((5, 1, 3), (4, 1)) == (5, 4, 3) and combined((2, 3), (3, 2)) is None

rng = np.random.default_rng(7)
X, A, B = rng.normal(size=(6, 3)), *rng.normal(size=(2, 4, 4))
np.testing.assert_allclose(np.einsum("ij,ij->i", X, X), np.linalg.norm(X, axis=1) ** 2)
np.testing.assert_allclose(np.einsum("ij,ji->", A, B), np.trace(A @ B))

d, e = rng.normal(size=6), rng.normal(size=3)
np.testing.assert_allclose(np.diag(d) @ X @ np.diag(e), np.outer(d, e) * X, atol=1e-14)

P = rng.normal(size=(5, 2))
difference = P[:, None, :] - P[None, :, :]
distances = np.linalg.norm(difference, axis=-1)
assert difference.shape == (5, 5, 2) and distances.shape == (5, 5)
assert np.all(distances.diagonal() == 0)
for i, j in np.ndindex(5, 5):
    assert abs(distances[i, j] - np.hypot(*(P[i] - P[j]))) < 1e-14
