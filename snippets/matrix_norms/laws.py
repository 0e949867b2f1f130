# Laws of the Frobenius norm and of the operator norms 1, 2 and infinity
import numpy as np

rng = np.random.default_rng(13)
norm = np.linalg.norm
for _ in range(100):
    A, B, M, c = *rng.normal(size=(2, 4, 6)), rng.normal(size=(6, 3)), rng.normal()
    x = rng.normal(size=(6, 200))
    for order in (1, 2, np.inf, "fro"):
        assert norm(A + B, order) <= norm(A, order) + norm(B, order) + 1e-12
        assert norm(A @ M, order) <= norm(A, order) * norm(M, order) + 1e-12
        assert abs(norm(c * A, order) - abs(c) * norm(A, order)) < 1e-12
        if order != "fro":
            ratio = norm(A @ x, order, axis=0) / norm(x, order, axis=0)
            assert ratio.max() <= norm(A, order) + 1e-12
    columns, rows = np.abs(A).sum(axis=0), np.abs(A).sum(axis=1)
    best = np.eye(6)[np.argmax(columns)]
    assert abs(norm(A @ best, 1) - columns.max()) < 1e-12
    signs = np.sign(A[np.argmax(rows)])
    assert abs(norm(A @ signs, np.inf) - rows.max()) < 1e-12
    assert abs(norm(A, 1) - columns.max()) < 1e-12 and abs(norm(A, np.inf) - rows.max()) < 1e-12
    Q, _ = np.linalg.qr(rng.normal(size=(4, 4)))
    assert abs(norm(Q @ A) - norm(A)) < 1e-12
    assert abs(norm(A) ** 2 - np.trace(A.T @ A)) < 1e-11
    assert norm(A, 2) <= norm(A) <= np.sqrt(6) * norm(A, 2)
assert abs(norm(np.eye(6)) - np.sqrt(6) * norm(np.eye(6), 2)) < 1e-12  # the bound is reached
