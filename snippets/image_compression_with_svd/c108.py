# C108 What rank k costs, and where it stops paying
import numpy as np

m = n = 256
share = {k: round(100 * k * (m + n + 1) / (m * n), 1) for k in (1, 5, 10, 20, 34, 50, 256)}
assert share == {1: 0.8, 5: 3.9, 10: 7.8, 20: 15.7, 34: 26.6, 50: 39.1, 256: 200.4}
assert abs(m * n / (m + n + 1) - 127.75) < 5e-3
assert 127 * (m + n + 1) < m * n < 128 * (m + n + 1)

rng = np.random.default_rng(108)
for m, n in rng.integers(3, 60, size=(50, 2)):
    U, s, Vt = np.linalg.svd(rng.normal(size=(m, n)), full_matrices=False)
    for k in range(1, len(s) + 1):
        stored = U[:, :k].size + s[:k].size + Vt[:k].size
        assert stored == k * (m + n + 1)
        assert (stored < m * n) == (k < m * n / (m + n + 1))
