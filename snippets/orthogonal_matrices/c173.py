# C173 Orthogonal matrices keep dot products, and keeping lengths makes a matrix orthogonal
import numpy as np

rng = np.random.default_rng(173)
norm = np.linalg.norm
for _ in range(100):
    Q, _ = np.linalg.qr(rng.normal(size=(6, 6)))
    u, v = rng.normal(size=(2, 6))
    assert abs(Q @ u @ (Q @ v) - u @ v) < 1e-12
    assert abs(norm(Q @ u) - norm(u)) < 1e-12
    assert abs(abs(np.linalg.det(Q)) - 1) < 1e-12
    np.testing.assert_allclose(Q.T, np.linalg.inv(Q), atol=1e-12)
    np.testing.assert_allclose(Q @ Q.T, np.eye(6), atol=1e-12)
    np.testing.assert_allclose(np.linalg.svd(Q, compute_uv=False), np.ones(6), atol=1e-12)


def gram_from_lengths(A):
    """Recover A^T A from lengths of images alone."""
    n = A.shape[1]
    e = np.eye(n)
    return np.array(
        [
            [(norm(A @ (e[i] + e[j])) ** 2 - norm(A @ (e[i] - e[j])) ** 2) / 4 for j in range(n)]
            for i in range(n)
        ]
    )


for A in rng.normal(size=(20, 4, 4)):
    np.testing.assert_allclose(gram_from_lengths(A), A.T @ A, atol=1e-11)
    x = rng.normal(size=(4, 500))  # a matrix that is not orthogonal changes some length
    assert np.abs(norm(A @ x, axis=0) / norm(x, axis=0) - 1).max() > 0.05
theta = rng.uniform(0, 2 * np.pi)
c, s = np.cos(theta), np.sin(theta)
half = np.array([np.cos(theta / 2), np.sin(theta / 2)])
rotation, mirror = np.array([[c, -s], [s, c]]), np.array([[c, s], [s, -c]])
assert abs(np.linalg.det(rotation) - 1) < 1e-12 and abs(np.linalg.det(mirror) + 1) < 1e-12
np.testing.assert_allclose(mirror @ half, half, atol=1e-12)
np.testing.assert_allclose(rotation.T @ rotation, np.eye(2), atol=1e-12)
