# P36 Tikhonov as a filter of singular values, its limit, and its worst amplification
import numpy as np

rng = np.random.default_rng(36)
for _ in range(50):
    m, n = rng.integers(2, 8, size=2)
    A, b, alpha = rng.normal(size=(m, n)), rng.normal(size=m), 10 ** rng.uniform(-3, 1)
    if rng.random() < 0.3:
        A[:, 0] = A[:, -1]  # also without full rank
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    x = np.linalg.solve(A.T @ A + alpha * np.eye(n), A.T @ b)
    np.testing.assert_allclose(x, Vt.T @ (s / (s**2 + alpha) * (U.T @ b)), atol=1e-9)

    def loss(z, A=A, b=b, alpha=alpha):
        return np.sum((A @ z - b) ** 2) + alpha * np.sum(z**2)

    for _ in range(20):
        assert loss(x + 0.1 * rng.normal(size=n)) > loss(x)
    assert np.all(s / (s**2 + alpha) <= 1 / (2 * np.sqrt(alpha)) + 1e-15)
    t = np.sqrt(alpha)
    assert np.isclose(t / (t**2 + alpha), 1 / (2 * np.sqrt(alpha)))  # attained
    limit = np.linalg.solve(A.T @ A + 1e-9 * np.eye(n), A.T @ b)
    np.testing.assert_allclose(limit, np.linalg.pinv(A, rcond=1e-10) @ b, atol=1e-3)

A, b = np.diag([1, 0.01]), np.array([1, 0.04])
assert np.allclose(np.linalg.solve(A, b), [1, 4])
x = np.linalg.solve(A.T @ A + 4e-4 * np.eye(2), A.T @ b)
assert np.allclose(x, [0.9996, 0.8], atol=5e-5)
assert abs(np.linalg.norm(x - 1) - 0.2) < 5e-5
x = np.linalg.solve(A.T @ A + 1e-2 * np.eye(2), A.T @ b)
assert np.allclose(x, [0.9901, 0.0396], atol=5e-5)
