# C129 The bound holds for every right-hand side and is attained
import numpy as np

rng = np.random.default_rng(129)
for _ in range(300):
    n = int(rng.integers(2, 8))
    A, b, db = rng.normal(size=(n, n)), rng.normal(size=n), 1e-3 * rng.normal(size=n)
    U, s, Vt = np.linalg.svd(A)

    def ratio(b, db, A=A):
        x, dx = np.linalg.solve(A, b), np.linalg.solve(A, db)
        return (np.linalg.norm(dx) / np.linalg.norm(x)) / (np.linalg.norm(db) / np.linalg.norm(b))

    kappa = s[0] / s[-1]
    assert ratio(b, db) <= kappa * (1 + 1e-10)
    np.testing.assert_allclose(ratio(U[:, 0], 0.01 * U[:, -1]), kappa, rtol=1e-9)  # attained
    np.testing.assert_allclose(ratio(U[:, -1], 0.01 * U[:, 0]), 1 / kappa, rtol=1e-9)
