# C128 The perturbation theorem, in both directions, for random systems
import numpy as np

rng = np.random.default_rng(128)
for _ in range(300):
    n = int(rng.integers(2, 8))
    A, x, dx = rng.normal(size=(n, n)), rng.normal(size=n), rng.normal(size=n)
    b, db = A @ x, A @ dx
    kappa = np.linalg.norm(A, 2) * np.linalg.norm(np.linalg.inv(A), 2)
    left = np.linalg.norm(dx) / np.linalg.norm(x)
    right = np.linalg.norm(db) / np.linalg.norm(b)
    assert right / kappa <= left * (1 + 1e-10) and left <= kappa * right * (1 + 1e-10)
    s = np.linalg.svd(A, compute_uv=False)
    np.testing.assert_allclose(kappa, s[0] / s[-1], rtol=1e-10)

    E = 1e-3 * s[-1] * rng.normal(size=(n, n)) / n  # an error in the matrix instead
    moved = np.linalg.solve(A + E, b)
    left = np.linalg.norm(moved - x) / np.linalg.norm(moved)
    right = np.linalg.norm(E, 2) / np.linalg.norm(A, 2)
    assert left <= kappa * right * (1 + 1e-9)

    U, y = np.linalg.svd(A)[0], rng.normal(size=n)  # and this bound is attained
    E = 1e-3 * s[-1] * np.outer(U[:, -1], y / np.linalg.norm(y))
    x = np.linalg.solve(A, (A + E) @ y)
    left, right = np.linalg.norm(y - x) / np.linalg.norm(y), np.linalg.norm(E, 2) / s[0]
    np.testing.assert_allclose(left, kappa * right, rtol=1e-6)
