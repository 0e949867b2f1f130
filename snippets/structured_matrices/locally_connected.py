# Pattern of a locally connected map: 34 of 144 entries
import numpy as np

n, k, padding = 12, 3, 1
rng = np.random.default_rng(158)
weights = rng.uniform(1, 2, size=(n, k))  # own weights in every row
W = np.zeros((n, n + 2 * padding))
for m in range(n):
    W[m, m : m + k] = weights[m]
inner = W[:, padding:-padding]
assert weights.size == 36 and inner.size == 144 and np.count_nonzero(inner) == 34
i, j = np.nonzero(inner)
assert np.abs(i - j).max() == 1  # a band, fixed in advance
assert not np.array_equal(inner[1:, 1:], inner[:-1, :-1])  # but not Toeplitz
x = rng.normal(size=n)
padded = np.pad(x, padding)
np.testing.assert_allclose(inner @ x, [weights[m] @ padded[m : m + k] for m in range(n)])
