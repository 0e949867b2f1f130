# C140 Frobenius norm, trace, singular values, and the two-sided bound with the rank
import numpy as np

rng = np.random.default_rng(140)
norm = np.linalg.norm
for trial in range(100):
    r = trial % 4 + 1
    A = rng.normal(size=(4, r)) @ rng.normal(size=(r, 6))
    sigma = np.linalg.svd(A, compute_uv=False)
    squared = sum(entry**2 for row in A for entry in row)
    assert abs(squared - np.trace(A.T @ A)) < 1e-11 * squared
    assert abs(squared - np.sum(sigma**2)) < 1e-11 * squared
    assert abs(norm(A) ** 2 - squared) < 1e-11 * squared
    assert abs(norm(A, 2) - sigma[0]) < 1e-12 * sigma[0]
    assert np.linalg.matrix_rank(A) == r
    assert sigma[0] <= norm(A) * (1 + 1e-12) and norm(A) <= np.sqrt(r) * sigma[0] * (1 + 1e-12)
    if r == 1:
        assert abs(norm(A) - sigma[0]) < 1e-12 * sigma[0]  # left bound reached
for r in (1, 2, 3, 4):
    E = np.diag([3.0] * r + [0.0] * (4 - r))
    assert abs(norm(E) - np.sqrt(r) * norm(E, 2)) < 1e-12  # right bound reached
