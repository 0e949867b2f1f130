# C126 The blur has an inverse, and it is useless
import numpy as np

n, i = 64, np.arange(64)
A = np.exp(-((i[:, None] - i) ** 2) / (2 * 2.0**2))
A /= A.sum(axis=1, keepdims=True)
U, s, Vt = np.linalg.svd(A)

assert s[-1] > 0 and abs(s[0] / s[-1] / 1.47e8 - 1) < 5e-3
x = ((i >= 21) & (i <= 39)).astype(float)
assert np.linalg.norm(np.linalg.solve(A, A @ x) - x) < 1e-6 * np.linalg.norm(x)  # no noise: fine
for seed in range(20):
    b = A @ x + np.random.default_rng(seed).normal(0, 0.01, n)
    assert np.linalg.norm(np.linalg.solve(A, b) - x) > 1e4 * np.linalg.norm(x)
