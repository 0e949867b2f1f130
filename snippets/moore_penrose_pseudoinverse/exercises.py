# Exercises and mistakes of the note Moore-Penrose Pseudoinverse
import numpy as np

a = np.array([[3.0], [4.0]])
np.testing.assert_allclose(np.linalg.pinv(a), [[0.12, 0.16]], atol=1e-12)
np.testing.assert_allclose(np.linalg.pinv(a) @ [1, 2], 0.44, atol=1e-12)

rng = np.random.default_rng(43)
for m, n, r in ((5, 4, 2), (3, 6, 3)):
    A = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))
    P = np.linalg.pinv(A, rcond=1e-10)
    for M in (A @ P, P @ A):
        np.testing.assert_allclose(M @ M, M, atol=1e-10)
        assert abs(np.trace(M) - r) < 1e-10
    np.testing.assert_allclose(np.linalg.pinv(P, rcond=1e-10), A, atol=1e-10)

X, Z = rng.normal(size=(30, 5)), rng.normal(size=(30, 2))  # codes and the best linear decoder
best = np.linalg.norm(X - Z @ np.linalg.pinv(Z) @ X)
for D in np.linalg.pinv(Z) @ X + 0.1 * rng.normal(size=(50, 2, 5)):
    assert np.linalg.norm(X - Z @ D) > best
tall, wide = rng.normal(size=(5, 3)), rng.normal(size=(3, 4))  # where the rule for products holds
product = np.linalg.pinv(tall @ wide, rcond=1e-10)
np.testing.assert_allclose(product, np.linalg.pinv(wide) @ np.linalg.pinv(tall), atol=1e-10)
A, B = np.array([[1.0, 0.0]]), np.array([[1.0], [1.0]])
assert np.allclose(np.linalg.pinv(A @ B), 1)
assert np.allclose(np.linalg.pinv(B) @ np.linalg.pinv(A), 0.5)

noisy = np.array([[1.0, 1], [1, 1 + 1e-12]])
assert np.abs(np.linalg.pinv(noisy, rcond=1e-15)).max() > 1e11
np.testing.assert_allclose(np.linalg.pinv(noisy, rcond=1e-6), np.full((2, 2), 0.25), atol=1e-9)
