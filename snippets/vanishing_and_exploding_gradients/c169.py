# C169 Near one, singular values keep lengths; volume is only their product; and near compounds
import numpy as np

A = np.diag([10.0, 0.1])
assert abs(np.linalg.det(A) - 1) < 1e-12
assert np.linalg.norm(A @ [1, 0]) == 10 and np.linalg.norm(A @ [0, 1]) == 0.1

rng = np.random.default_rng(169)
for _ in range(200):
    delta, n = rng.uniform(0.01, 0.3), 5
    (U, _), (V, _) = np.linalg.qr(rng.normal(size=(n, n))), np.linalg.qr(rng.normal(size=(n, n)))
    s = 1 + rng.uniform(-delta, delta, size=n)
    W, x = U @ np.diag(s) @ V.T, rng.normal(size=n)
    ratio = np.linalg.norm(W @ x) / np.linalg.norm(x)
    assert 1 - delta <= ratio <= 1 + delta
    assert abs(abs(np.linalg.det(W)) - s.prod()) < 1e-12
wide = np.array([[1.0, 0.0]])  # not square: its only singular value is 1, and a length is lost
assert np.linalg.svd(wide, compute_uv=False).tolist() == [1] and not (wide @ [0, 1]).any()
assert round(1.05**100, 1) == 131.5 and round(0.95**100, 4) == 0.0059
assert np.linalg.norm(np.linalg.matrix_power(1.05 * np.eye(3), 100) @ [1, 0, 0]) > 131
