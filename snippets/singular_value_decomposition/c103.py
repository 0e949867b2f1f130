# C103 The stretch lies between the extreme singular values, and reaches them
import numpy as np

rng = np.random.default_rng(103)
for m, n in ((5, 3), (3, 5), (4, 4), (1, 3)) * 20:
    A = rng.normal(size=(m, n))
    s, Vt = np.linalg.svd(A)[1:]
    least = s[-1] if n <= m else 0  # more inputs than outputs: some input is lost
    x = rng.normal(size=(n, 200))
    stretch = np.linalg.norm(A @ x, axis=0) / np.linalg.norm(x, axis=0)
    assert least <= stretch.min() + 1e-12 and stretch.max() <= s[0] + 1e-12
    assert abs(np.linalg.norm(A @ Vt[0]) - s[0]) < 1e-12
    assert abs(np.linalg.norm(A @ Vt[-1]) - least) < 1e-12
A = rng.normal(size=(5, 3))
U, s, Vt = np.linalg.svd(A)
x = rng.normal(size=(3, 100_000))
stretch = np.linalg.norm(A @ x, axis=0) / np.linalg.norm(x, axis=0)
assert s[-1] - 1e-12 <= stretch.min() and stretch.max() <= s[0] + 1e-12
assert stretch.max() > s[0] * (1 - 1e-3) and stretch.min() < s[-1] * 1.01  # the bounds are sharp
