# Rules of the transpose: entries, sums, exchange in a dot product, uniqueness
import numpy as np

rng = np.random.default_rng(9)
for _ in range(200):
    m, n = rng.integers(1, 8, size=2)
    A, B = rng.normal(size=(2, m, n))
    x, y, c = rng.normal(size=n), rng.normal(size=m), rng.normal()
    flipped = np.array([[A[j, i] for j in range(m)] for i in range(n)])
    assert flipped.shape == (n, m) and np.array_equal(A.T, flipped)
    assert np.array_equal(A.T.T, A)
    assert np.array_equal((A + B).T, A.T + B.T) and np.array_equal((c * A).T, c * A.T)
    forward = sum((A @ x)[i] * y[i] for i in range(m))
    back = sum(x[j] * (flipped @ y)[j] for j in range(n))
    assert abs(forward - back) < 1e-12
    # the exchange with basis vectors reads off every entry, so no other matrix can do it
    entries = [[(A @ np.eye(n)[j]) @ np.eye(m)[i] for i in range(m)] for j in range(n)]
    assert np.array_equal(entries, A.T)

B, x, y = np.array([[1, 2], [3, 4], [5, 6]]), np.array([1, -1]), np.array([1, 0, 2])
assert (B @ x).tolist() == [-1, -1, -1] and (B.T @ y).tolist() == [11, 14]
assert (B @ x) @ y == x @ (B.T @ y) == -3
assert not np.array_equal(B.T, B.reshape(2, 3))
A = np.array([[2, 1], [0.5, 1.5]])
assert (A.T @ (A @ [1, 1])).tolist() == [7, 6]  # the transpose does not undo the matrix

# complex matrices: the conjugate transpose is the one that moves across
H = rng.normal(size=(3, 3)) + 1j * rng.normal(size=(3, 3))
u, v = rng.normal(size=(2, 3)) + 1j * rng.normal(size=(2, 3))
assert abs(np.vdot(v, H @ u) - np.vdot(H.conj().T @ v, u)) < 1e-12
assert abs(np.vdot(v, H @ u) - np.vdot(H.T @ v, u)) > 1e-2
