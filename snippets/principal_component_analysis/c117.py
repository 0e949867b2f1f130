# C117 Operations of the first layer with and without PCA, and a small direction that matters
import numpy as np

d, k, m = 784, 50, 256
assert 2 * d * m == 401_408 and 2 * k * m == 25_600
assert 10_000 * d**2 * 2 == 12_293_120_000  # X^T X for ten thousand samples, once


class Counted(float):
    """A number that counts the operations made with it."""

    operations = 0

    def __mul__(self, other):
        Counted.operations += 1
        return Counted(float(self) * float(other))

    def __add__(self, other):
        Counted.operations += 1
        return Counted(float(self) + float(other))


inputs, outputs = 7, 3  # one layer without bias, entry by entry
x, W = [Counted(v) for v in range(inputs)], [[Counted(1)] * inputs for _ in range(outputs)]
for row in W:
    z = Counted(0)
    for w, v in zip(row, x, strict=True):
        z = z + w * v
assert Counted.operations == 2 * inputs * outputs

rng = np.random.default_rng(117)
label = rng.integers(0, 2, size=400)
data = np.column_stack([10 * rng.normal(size=400), label + 0.1 * rng.normal(size=400)])
X = data - data.mean(axis=0)
Vt = np.linalg.svd(X, full_matrices=False)[2]
kept, dropped = X @ Vt[0], X @ Vt[1]
assert abs(np.corrcoef(kept, label)[0, 1]) < 0.2 < 0.9 < abs(np.corrcoef(dropped, label)[0, 1])
