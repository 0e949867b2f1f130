# Rounding, adding, subtracting: the bounds, the formats, and the numbers of the text
from fractions import Fraction
from math import ceil, floor, log2

import numpy as np

rng = np.random.default_rng(26)


def fl(x, p):
    """Round the rational number x to p significant bits, ties to even."""
    if x == 0:
        return Fraction(0)
    e = 0
    while abs(x) >= Fraction(2) ** (p + e):
        e += 1
    while abs(x) < Fraction(2) ** (p - 1 + e):
        e -= 1
    return round(Fraction(x) / Fraction(2) ** e) * Fraction(2) ** e


def gamma(k, u):
    return k * u / (1 - k * u)


worst = Fraction(0)
for _ in range(2000):
    p = int(rng.integers(2, 12))
    x = Fraction(float(rng.normal() * 10.0 ** rng.integers(-3, 4)))
    error, u = abs(fl(x, p) - x), Fraction(1, 2**p)
    assert error <= u * abs(x)
    worst = max(worst, error / (u * abs(x)))
assert worst > Fraction(9, 10)  # no smaller constant would do
for x in rng.normal(size=200):
    assert fl(Fraction(float(x)), 24) == Fraction(float(np.float32(x)))
    assert fl(Fraction(float(x)), 11) == Fraction(float(np.float16(x))) or abs(x) < 1e-4


def in_pairs(x, p):
    while len(x) > 1:
        pairs = [fl(x[i] + x[i + 1], p) for i in range(0, len(x) - 1, 2)]
        x = pairs + ([x[-1]] if len(x) % 2 else [])
    return x[0]


for _ in range(200):
    n, p = int(rng.integers(2, 30)), 8
    u, total = Fraction(1, 2**p), Fraction(0)
    x = [fl(Fraction(float(v)), p) for v in rng.random(n)]
    for value in x:
        total = fl(total + value, p)
    assert abs(total - sum(x)) <= gamma(n - 1, u) * sum(map(abs, x))
    assert abs(in_pairs(x, p) - sum(x)) <= gamma(ceil(log2(n)), u) * sum(map(abs, x))
    a, b, eta = Fraction(float(rng.normal())), Fraction(float(rng.normal())), Fraction(1, 1000)
    for alpha, beta in ((eta, -eta), (-eta, -eta), (eta / 3, eta)):
        error = abs(a * (1 + alpha) - b * (1 + beta) - (a - b)) / abs(a - b)
        assert error <= eta * (abs(a) + abs(b)) / abs(a - b)
    a, b = abs(a), abs(b)  # opposite errors on numbers of one sign reach the bound
    assert abs(a * (1 + eta) - b * (1 - eta) - (a - b)) == eta * (a + b)

for kind, p, epsilon, largest in (
    (np.float64, 53, 2.22e-16, 1.80e308),
    (np.float32, 24, 1.19e-7, 3.40e38),
    (np.float16, 11, 9.77e-4, 65504),
):
    info = np.finfo(kind)
    assert info.eps == 2.0 ** (1 - p) == np.spacing(kind(1))
    assert float(f"{info.eps:.2e}") == epsilon
    assert float(f"{float(info.max):.4e}") == largest or abs(float(info.max) / largest - 1) < 2e-3
assert f"{2.0**-7:.2e}" == "7.81e-03" and f"{(2 - 2.0**-7) * 2.0**127:.2e}" == "3.39e+38"

half, third = Fraction(3, 8), Fraction(53, 10)
assert fl(third, 3) == 5 and fl(Fraction(13, 10), 3) == Fraction(5, 4)
assert fl(fl(6 + half, 3) + half, 3) == 6 and fl(6 + fl(half + half, 3), 3) == 7
assert (1e8 - np.sqrt(1e16 - 4)) / 2 == 2.0**-27 and np.spacing(np.sqrt(1e16 - 4)) == 2.0**-26
assert abs(2 / (1e8 + np.sqrt(1e16 - 4)) - 1e-8) < 1e-22
for total in (524_288, 600_000, 1_048_576, 1_087_000):  # every tenth counts as an eighth
    assert np.spacing(np.float32(total)) >= 1 / 16
    assert np.float32(total) + np.float32(0.1) - np.float32(total) == 1 / 8
assert np.float32(2**24) + np.float32(1) == 2**24 and np.float32(2**24 - 1) + np.float32(1) == 2**24
assert floor(log2(float(np.finfo(float).tiny))) == -1022 and f"{np.spacing(1e8):.1e}" == "1.5e-08"
assert f"{0.1 + 0.2 - 0.3:.1e}" == "5.6e-17" and f"{np.finfo(float).tiny:.1e}" == "2.2e-308"

low_rank = rng.normal(size=(256, 34)) @ rng.normal(size=(34, 256))
s = np.linalg.svd(low_rank * 12_000 / np.linalg.norm(low_rank, 2), compute_uv=False)
assert s[33] > 1 and 0 < s[34] < 1e-10  # a cliff at the rank, down to rounding noise
