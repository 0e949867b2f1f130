# C101 Nothing of rank k is nearer than the truncation; the errors; uniqueness
import numpy as np

rng = np.random.default_rng(201)
norm = np.linalg.norm


def truncate(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, :k] * s[:k] @ Vt[:k], s


for trial, A in enumerate(rng.normal(size=(20, 8, 6))):
    k = trial % 5 + 1
    A_k, s = truncate(A, k)
    best = np.sqrt(np.sum(s[k:] ** 2))
    assert abs(norm(A - A_k, 2) - s[k]) < 1e-12 and abs(norm(A - A_k) - best) < 1e-12
    for _ in range(50):
        near = A_k + 10 ** rng.uniform(-3, 0) * rng.normal(size=A.shape)
        for B in (truncate(near, k)[0], rng.normal(size=(8, k)) @ rng.normal(size=(k, 6))):
            assert norm(A - B, 2) >= s[k] - 1e-12 and norm(A - B) > best
            assert norm(A - B, "nuc") >= s[k:].sum() - 1e-12  # the sum of singular values
    left = rng.normal(size=(8, k))
    for _ in range(30):  # alternating least squares may reach the bound, never beat it
        right = np.linalg.lstsq(left, A, rcond=None)[0]
        left = np.linalg.lstsq(right.T, A.T, rcond=None)[0].T
    assert norm(A - left @ right) >= best - 1e-12

D = np.diag([3.0, 2.0, 1.0])
for first in (3.0, 2.5):
    assert norm(D - np.diag([first, 0, 0]), 2) == 2
assert norm(D - np.diag([2.5, 0, 0])) > norm(D - np.diag([3.0, 0, 0]))
for u in rng.normal(size=(20, 3)):
    assert abs(norm(np.eye(3) - np.outer(u, u) / (u @ u)) - np.sqrt(2)) < 1e-12
