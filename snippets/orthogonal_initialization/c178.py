# C178 Products of Gaussian factors spread exponentially; the large end needs a gain to explode
import numpy as np
from scipy.special import digamma

rng = np.random.default_rng(178)
n, trials = 100, 8
product = np.broadcast_to(np.eye(n), (trials, n, n))
seen = {}
for depth in range(1, 21):
    product = rng.normal(size=(trials, n, n)) / 10 @ product
    s = np.linalg.svd(product, compute_uv=False)
    seen[depth] = s[:, 0].mean(), np.exp(np.log(np.median(s, axis=1)).mean())
for depth, largest, median in ((1, 2.0, 8e-1), (5, 3.3, 2e-1), (10, 4.4, 3e-2), (20, 6.0, 1e-3)):
    assert abs(seen[depth][0] / largest - 1) < 0.25 and abs(np.log(seen[depth][1] / median)) < 0.5
ratio = {d: seen[d][0] / seen[d][1] for d in seen}
assert ratio[20] / ratio[10] > 30 and ratio[10] / ratio[5] > 5
assert 1.1**20 * seen[20][0] > 30  # with gain 1.1

for size in (2, 5, 20):  # mean square and mean logarithm of one factor
    y = rng.normal(size=(200_000, size)) / np.sqrt(size)
    squares = np.sum(y**2, axis=1)
    logs = 0.5 * np.log(squares)
    mu = 0.5 * (digamma(size / 2) + np.log(2 / size))
    assert mu < 0 and abs(logs.mean() - mu) < 4 * logs.std() / np.sqrt(len(logs))
    assert abs(squares.mean() - 1) < 4 * squares.std() / np.sqrt(len(squares))
assert round(0.5 * (digamma(50) + np.log(2 / 100)), 4) == -0.0050

# log of the determinant: minus n/2 per factor, roughly
slogs = np.linalg.slogdet(rng.normal(size=(200, n, n)) / 10)[1]
exact = sum(0.5 * (digamma(i / 2) + np.log(2 / n)) for i in range(1, n + 1))
error = slogs.std() / np.sqrt(200)
assert abs(slogs.mean() - exact) < 4 * error < 1 and abs(exact + n / 2) < 3
