# C121 The four conditions, their formula by singular values, and why all four are needed
import numpy as np

rng = np.random.default_rng(121)


def holds(A: np.ndarray, B: np.ndarray) -> list[bool]:
    pairs = ((A @ B @ A, A), (B @ A @ B, B), ((A @ B).T, A @ B), ((B @ A).T, B @ A))
    return [bool(np.allclose(M, N, atol=1e-10)) for M, N in pairs]


for m, n, r in ((5, 3, 3), (3, 5, 3), (4, 4, 4), (6, 5, 2)):
    for _ in range(10):
        A = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))
        U, s, Vt = np.linalg.svd(A)
        plus = np.zeros((n, m))
        plus[:r, :r] = np.diag(1 / s[:r])
        P = Vt.T @ plus @ U.T
        np.testing.assert_allclose(P, np.linalg.pinv(A, rcond=1e-10), atol=1e-9)
        assert holds(A, P) == [True] * 4
        other = holds(A, P + 1e-3 * rng.normal(size=(n, m)))
        assert not all(other) and not (r == m == n and other[0])  # invertible: the first suffices

a = np.array([[1.0], [0.0]])  # drop a condition, and another matrix passes
assert holds(a, np.array([[1.0, 1.0]])) == [True, True, False, True]
assert holds(a.T, np.array([[1.0], [1.0]])) == [True, True, True, False]
assert holds(a, np.zeros((1, 2))) == [False, True, True, True]
assert holds(np.diag([1.0, 0]), np.eye(2)) == [True, False, True, True]
