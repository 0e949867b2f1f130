# Exercises and quoted numbers of the note Low-Rank Approximation
import numpy as np

norm = np.linalg.norm


def truncate(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, :k] * s[:k] @ Vt[:k]


A = np.array([[3.0, 0.0], [4.0, 5.0]])
assert np.allclose(np.linalg.svd(A)[1] ** 2, [45, 5])
assert np.allclose(np.linalg.svd(A)[1], [6.708, 2.236], atol=5e-4)
assert np.allclose(truncate(A, 1), [[1.5, 1.5], [4.5, 4.5]])
assert abs(norm(A - truncate(A, 1)) ** 2 - 5) < 1e-12
assert norm(A - A * [0, 1]) ** 2 == 25 and norm(A - A * [[0], [1]]) ** 2 == 9
D = np.diag([3.0, 2.0, 1.0])
assert abs(norm(D - truncate(D, 1)) - 2.236) < 5e-4 and abs(norm(D - truncate(D, 1), 2) - 2) < 1e-12
assert max(k for k in range(1, 100) if k * 201 < 100 * 100) == 49

E = np.diag([1.0, -4.0, 2.0])
for k, kept, errors in ((1, [0, -4, 0], (2, 5**0.5)), (2, [0, -4, 2], (1, 1))):
    assert np.allclose(truncate(E, k), np.diag(kept))
    assert np.allclose([norm(E - np.diag(kept), 2), norm(E - np.diag(kept))], errors)

rng = np.random.default_rng(0)
G = rng.normal(size=(7, 5))
U, s, Vt = np.linalg.svd(G)
for k in range(1, 6):
    np.testing.assert_allclose(G @ Vt[:k].T @ Vt[:k], truncate(G, k), atol=1e-12)
    np.testing.assert_allclose(U[:, :k] @ U[:, :k].T @ G, truncate(G, k), atol=1e-12)

clean = rng.normal(size=(60, 3)) @ rng.normal(size=(3, 40))
noisy = clean + 0.1 * rng.normal(size=(60, 40))
distance = [norm(truncate(noisy, k) - clean) for k in range(1, 41)]
assert np.argmin(distance) == 2 and 2.5 < distance[-1] / distance[2] < 3.5, distance
