# C195 An update without structure is missed, and training is no truncated SVD
import numpy as np

for seed in range(5):
    wanted = np.random.default_rng(seed).normal(size=(64, 64))
    U, s, Vt = np.linalg.svd(wanted)
    best = (U[:, :8] * s[:8]) @ Vt[:8]
    share = np.linalg.norm(wanted - best) / np.linalg.norm(wanted)
    np.testing.assert_allclose(share, np.sqrt(np.sum(s[8:] ** 2) / np.sum(s**2)), rtol=1e-10)
    assert abs(share - 0.78) < 0.015

rng = np.random.default_rng(195)  # inputs of unequal size: training prefers another direction
wanted, size = np.diag([2.0, 1.0]), np.diag([0.1, 1.0])
B, A = np.zeros((2, 1)), rng.normal(size=(1, 2))
for _ in range(20_000):
    G = (B @ A - wanted) @ size @ size
    B, A = B - 0.1 * G @ A.T, A - 0.1 * B.T @ G
trained = np.sum(((B @ A - wanted) @ size) ** 2)
truncated = np.sum(((np.diag([2.0, 0.0]) - wanted) @ size) ** 2)
assert abs(truncated - 1) < 1e-12 and abs(trained - 0.04) < 1e-4
np.testing.assert_allclose(B @ A, np.diag([0, 1]), atol=0.01)
