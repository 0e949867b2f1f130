# P12 Linear in each column, alternating, multiplicative; the product of the pivots
import numpy as np

rng = np.random.default_rng(12)
det = np.linalg.det
for _ in range(200):
    n = int(rng.integers(2, 7))
    A, B = rng.normal(size=(2, n, n))
    u, v, a, b = rng.normal(size=n), rng.normal(size=n), *rng.normal(size=2)
    k, other = rng.permutation(n)[:2]

    def with_column(x, A=A, k=k):
        return np.column_stack([x if j == k else A[:, j] for j in range(len(A))])

    linear = a * det(with_column(u)) + b * det(with_column(v))
    assert abs(det(with_column(a * u + b * v)) - linear) < 1e-10 * (1 + abs(linear))
    assert abs(det(with_column(A[:, other]))) < 1e-10
    swapped = A.copy()
    swapped[:, [k, other]] = A[:, [other, k]]
    assert abs(det(swapped) + det(A)) < 1e-10 * (1 + abs(det(A)))
    assert abs(det(with_column(A[:, k] + a * A[:, other])) - det(A)) < 1e-9 * (1 + abs(det(A)))
    assert abs(det(A @ B) - det(A) * det(B)) < 1e-9 * (1 + abs(det(A) * det(B)))
    assert abs(det(A.T) - det(A)) < 1e-10 * (1 + abs(det(A)))
    pivots, work = [], A + n * np.eye(n) * 2  # no exchange needed
    start = work.copy()
    for j in range(n):
        pivots.append(work[j, j])
        work[j + 1 :] -= np.outer(work[j + 1 :, j] / work[j, j], work[j])
    assert abs(np.prod(pivots) / det(start) - 1) < 1e-9
