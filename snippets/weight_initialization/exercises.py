# Exercises and quoted numbers of the note Weight Initialization
import numpy as np

assert np.sqrt(2 / 512) == 0.0625
assert 2 / (300 + 100) == 0.005 and round(np.sqrt(3 * 0.005), 4) == 0.1225
assert round(np.sqrt(6 / 400), 4) == 0.1225

# the theorem: second moments through layers, by Monte Carlo
rng = np.random.default_rng(48)
for n, m, s in ((30, 50, 0.2), (64, 16, 0.1)):
    a = rng.normal(size=(5_000, n)) + 0.5  # any activations, also with a mean
    W = s * rng.choice([-1.0, 1.0], size=(5_000, m, n))  # any distribution with mean zero
    z = np.einsum("tij,tj->ti", W, a)
    ratio = np.mean(z**2) / (n * s**2 * 1.25)
    assert abs(ratio - 1) < 0.02 and abs(z.mean()) < 0.02
    g = rng.normal(size=(5_000, m))
    back = np.einsum("tij,ti->tj", W, g)
    assert abs(np.mean(back**2) / (m * s**2) - 1) < 0.02
z = rng.normal(size=1_000_000)
assert abs(np.mean(np.maximum(z, 0) ** 2) - 0.5) < 0.005

# worked example: widths 4, three ReLU layers with variance 1/4 and with 1/2
for s2, expected in ((1 / 4, 1 / 8), (1 / 2, 1)):
    moment = 1.0
    for _ in range(3):
        moment = 4 * s2 * moment / 2
    assert moment == expected
assert 2.0**-20 == 1 / 1048576
A = rng.normal(size=(200_000, 4))
for _ in range(3):
    W = np.sqrt(0.5) * rng.normal(size=(200_000, 4, 4))
    A = np.maximum(np.einsum("tij,tj->ti", W, A), 0)
assert abs(np.mean(A**2) - 1) < 0.05

# equal rows stay equal
W1, w2 = np.full((3, 2), 0.3), np.full(3, 0.2)
for x, y in zip(rng.normal(size=(100, 2)), rng.normal(size=100), strict=True):
    h = np.tanh(W1 @ x)
    e = w2 @ h - y
    W1, w2 = W1 - 0.1 * e * np.outer(w2 * (1 - h**2), x), w2 - 0.1 * e * h
assert np.ptp(W1, axis=0).max() == 0 and np.ptp(w2) == 0 and W1[0, 0] != W1[0, 1]

# with code: leaky slope
alpha = 0.1
leaky = np.where(z > 0, z, alpha * z)
assert abs(np.mean(leaky**2) - (1 + alpha**2) / 2) < 0.005
