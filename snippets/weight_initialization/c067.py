# C067 The usual scaling makes determinants tiny; schemes control variances and singular values
from math import factorial, lgamma, log

import numpy as np

rng = np.random.default_rng(67)
W = rng.normal(size=(200, 100, 100)) / 10  # variance 1/n
logs = np.linalg.slogdet(W)[1] / log(10)
assert -22.5 < logs.mean() < -22.0
rms = (lgamma(101) - 100 * log(100)) / 2 / log(10)  # log10 of sqrt(n!/n^n)
assert round(rms, 2) == -21.01 and np.mean(logs > rms) < 0.2
for n in (1, 2, 3):  # the law for the mean square, by Monte Carlo
    squares = np.linalg.det(rng.normal(size=(400_000, n, n)) / np.sqrt(n)) ** 2
    error = squares.std() / np.sqrt(len(squares))
    assert abs(squares.mean() - factorial(n) / n**n) < 4 * error < 0.02
values = np.linalg.svd(W[:50], compute_uv=False)
assert 1.8 < values.max() < 2.15 and values.min() < 0.01

small = 0.1 * np.eye(100)
assert abs(np.linalg.slogdet(small)[1] / log(10) + 100) < 1e-9 and np.linalg.cond(small) == 1

# what is controlled: the mean square passes a layer of variance 1/n, whatever the determinant
x = rng.normal(size=100)
ratios = np.sum((W @ x) ** 2, axis=1) / (x @ x)
assert abs(ratios.mean() - 1) < 4 * ratios.std() / np.sqrt(200)
