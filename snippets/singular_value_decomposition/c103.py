# C103 The stretch lies between the extreme singular values, and reaches them
import numpy as np

rng = np.random.default_rng(103)
A = rng.normal(size=(5, 3))
U, s, Vt = np.linalg.svd(A)
x = rng.normal(size=(3, 100_000))
stretch = np.linalg.norm(A @ x, axis=0) / np.linalg.norm(x, axis=0)
assert s[-1] - 1e-12 <= stretch.min() and stretch.max() <= s[0] + 1e-12
assert abs(np.linalg.norm(A @ Vt[0]) - s[0]) < 1e-12
assert abs(np.linalg.norm(A @ Vt[-1]) - s[-1]) < 1e-12
wide = A.T  # 3 x 5: more inputs than outputs
null = np.linalg.svd(wide)[2][-1]
assert np.linalg.norm(wide @ null) < 1e-12
