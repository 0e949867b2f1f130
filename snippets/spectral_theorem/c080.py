# C080 Real symmetric matrices: real eigenvalues, orthonormal eigenvectors; not so complex ones
import numpy as np

rng = np.random.default_rng(80)
for B in rng.normal(size=(100, 6, 6)):
    A = (B + B.T) / 2
    general, W = np.linalg.eig(A.astype(complex))  # a routine that does not know about symmetry
    assert np.abs(general.imag).max() < 1e-11
    gaps = np.abs(general[:, None] - general[None, :])
    apart = gaps > 1e-3
    assert np.abs((W.conj().T @ W)[apart]).max() < 1e-9
    values, V = np.linalg.eigh(A)
    np.testing.assert_allclose(V.T @ V, np.eye(6), atol=1e-12)
    np.testing.assert_allclose(V @ np.diag(values) @ V.T, A, atol=1e-11)
    projectors = sum(value * np.outer(v, v) for value, v in zip(values, V.T, strict=True))
    np.testing.assert_allclose(projectors, A, atol=1e-11)
    for k in range(6):  # the greatest Rayleigh quotient across the axes k + 1, ..., 5
        x = V[:, : k + 1] @ rng.normal(size=(k + 1, 300))
        quotient = np.sum(x * (A @ x), axis=0) / np.sum(x * x, axis=0)
        assert quotient.max() <= values[k] + 1e-11 and quotient.min() >= values[0] - 1e-11
        assert abs(V[:, k] @ A @ V[:, k] - values[k]) < 1e-11

Q, _ = np.linalg.qr(rng.normal(size=(3, 3)))
A = Q @ np.diag([2, 2, 5]) @ Q.T  # a repeated eigenvalue: orthogonality is a choice
for v in (Q[:, 0], Q[:, 0] + Q[:, 1]):
    np.testing.assert_allclose(A @ v, 2 * v, atol=1e-12)
assert abs(Q[:, 0] @ (Q[:, 0] + Q[:, 1])) > 0.9

N = np.array([[1, 1j], [1j, -1]])
assert np.array_equal(N, N.T) and np.array_equal(N @ N, np.zeros((2, 2)))
