# Arithmetic with diagonal matrices: rows and columns, products, inverse, commuting
import numpy as np

rng = np.random.default_rng(19)
for _ in range(100):
    n, m, p = rng.integers(2, 7, size=3)
    d, e = rng.normal(size=(2, n))
    A, B = rng.normal(size=(n, p)), rng.normal(size=(m, n))
    D, E, left, right = np.diag(d), np.diag(e), np.empty_like(A), np.empty_like(B)
    for i in range(n):
        left[i], right[:, i] = d[i] * A[i], d[i] * B[:, i]
    np.testing.assert_allclose(D @ A, left, rtol=0, atol=1e-12)
    np.testing.assert_allclose(B @ D, right, rtol=0, atol=1e-12)
    np.testing.assert_allclose(D @ E, np.diag(d * e), rtol=0, atol=1e-12)
    np.testing.assert_allclose(D @ E, E @ D, rtol=0, atol=1e-12)
    np.testing.assert_allclose(np.linalg.matrix_power(D, 3), np.diag(d**3), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(np.diag(1 / d) @ D, np.eye(n), rtol=0, atol=1e-12)
    assert np.array_equal(np.eye(n) @ A, A) and np.array_equal(A @ np.eye(p), A)
    M = rng.normal(size=(n, n))
    commutator = M @ D - D @ M
    np.testing.assert_allclose(commutator, M * (d[None, :] - d[:, None]), rtol=0, atol=1e-12)
    assert np.abs(commutator).max() > 1e-9  # a full matrix does not commute with D


def commuting(n, others):
    """Return the number of free parameters of the matrices that commute with all the others."""
    I = np.eye(n)
    rows = [np.kron(I, M.T) - np.kron(M, I) for M in others]  # A -> A M - M A, read by rows
    return n * n - np.linalg.matrix_rank(np.vstack(rows))


for n in (2, 3, 4):
    units = [np.outer(a, b) for a in np.eye(n) for b in np.eye(n)]
    assert commuting(n, [np.diag(np.arange(1.0, n + 1))]) == n  # the diagonal ones
    assert commuting(n, units) == 1  # the multiples of the identity
assert commuting(2, [np.diag([1.0, 1.0])]) == 4  # equal entries: everything commutes

assert np.linalg.matrix_rank(np.diag([0, 1])) == 1  # a zero on the diagonal: not invertible
assert np.linalg.det(np.diag([-1.0, 1.0])) == -1  # a negative entry reflects
D, N = np.diag([1, 2]), np.array([[0, 1], [0, 0]])
assert np.array_equal(D @ N, N) and np.array_equal(N @ D, 2 * N)
assert np.array_equal(np.linalg.inv([[1.0, 1.0], [0.0, 1.0]]), [[1, -1], [0, 1]])
A = rng.normal(size=(3, 3))
assert np.count_nonzero(A * np.eye(3)) == 3 and np.array_equal(A @ np.eye(3), A)
mask, x = rng.integers(0, 2, size=8), rng.normal(size=8)
assert np.array_equal(np.diag(mask) @ x, mask * x)  # a mask is a diagonal matrix
