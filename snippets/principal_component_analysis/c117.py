# C117 Operations of the first layer with and without PCA, and a small direction that matters
import numpy as np

d, k, m = 784, 50, 256
assert 2 * d * m == 401_408 and 2 * k * m == 25_600
assert 2 * d * k > 0  # the projection itself is paid for every sample

rng = np.random.default_rng(117)
label = rng.integers(0, 2, size=400)
data = np.column_stack([10 * rng.normal(size=400), label + 0.1 * rng.normal(size=400)])
X = data - data.mean(axis=0)
Vt = np.linalg.svd(X, full_matrices=False)[2]
kept, dropped = X @ Vt[0], X @ Vt[1]
assert abs(np.corrcoef(kept, label)[0, 1]) < 0.2 < 0.9 < abs(np.corrcoef(dropped, label)[0, 1])
