# The rules of the condition number that the note states
import numpy as np

rng = np.random.default_rng(44)
for _ in range(50):
    A, B, c = rng.normal(size=(5, 5)), rng.normal(size=(5, 5)), rng.uniform(0.1, 10)
    Q, _ = np.linalg.qr(rng.normal(size=(5, 5)))
    cond = np.linalg.cond
    np.testing.assert_allclose(cond(Q), 1, rtol=1e-12)
    for same in (np.linalg.inv(A), -c * A, A.T, Q @ A, A @ Q):
        np.testing.assert_allclose(cond(same), cond(A), rtol=1e-7)
    np.testing.assert_allclose(cond(A.T @ A), cond(A) ** 2, rtol=1e-6)
    assert cond(A @ B) <= cond(A) * cond(B) * (1 + 1e-10)
    U, s, Vt = np.linalg.svd(A)
    singular = A - s[-1] * np.outer(U[:, -1], Vt[-1])  # the nearest singular matrix
    np.testing.assert_allclose(np.linalg.norm(A - singular, 2) / np.linalg.norm(A, 2), 1 / cond(A))
    assert np.linalg.svd(singular, compute_uv=False)[-1] < 1e-13

e = 1e-8
X = np.array([[1, 1], [e, 0], [0, e]])
exact = np.linalg.svd(X, compute_uv=False)[-1]
assert abs(exact - e) < 1e-14
assert abs(np.linalg.eigvalsh(X.T @ X)[0]) < 1e-15  # rounding has eaten e squared
assert np.linalg.matrix_rank(X.T @ X) == 1

H = [1 / (np.add.outer(np.arange(n), np.arange(n)) + 1) for n in range(13)]
np.testing.assert_allclose(
    [np.linalg.cond(H[n]) for n in (2, 3, 4)], [19.28, 524.1, 15514], rtol=1e-3
)
assert 1.5e13 < np.linalg.cond(H[10]) < 1.7e13 and np.linalg.cond(H[12]) > 1e16
assert abs((10**2 - 1) / (10**2 + 1) - 0.9802) < 5e-5
