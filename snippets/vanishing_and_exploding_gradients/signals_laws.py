# The laws behind S57: the mean square of a signal changes by a known factor in each layer
import numpy as np

rng = np.random.default_rng(57)
n = 100
for gain in (0.9, 1.0, 1.1):
    g = rng.normal(size=n)
    g /= np.linalg.norm(g)
    W = gain * rng.normal(size=(500, n, n)) / np.sqrt(n)
    squares = np.sum((W.transpose(0, 2, 1) @ g) ** 2, axis=1)
    error = squares.std() / np.sqrt(len(squares))
    assert abs(squares.mean() - gain**2) < 3 * error and error < 0.02

n = 256
for s in (np.sqrt(2 / n), 1 / np.sqrt(n), 0.01):  # relu: a factor n s^2 / 2
    factors = []
    for _ in range(30):
        A = np.maximum(rng.normal(size=(100, n)), 0)
        Z = A @ (s * rng.normal(size=(n, n))).T
        factors.append(np.mean(np.maximum(Z, 0) ** 2) / np.mean(A**2))
    law = n * s**2 / 2
    assert (
        abs(np.mean(factors) - law) < 3 * np.std(factors) / np.sqrt(30)
        and np.std(factors) < law / 10
    )
assert abs((256 * 0.01**2 / 2) ** 10 - 1.18e-19) < 1e-21  # twenty layers with s = 0.01
assert abs(1.1**50 - 117.4) < 0.05 and abs(0.9**50 - 5.15e-3) < 5e-6

for _ in range(20):  # tanh shrinks every entry
    z = rng.normal(size=1000)
    assert np.all(np.abs(np.tanh(z)) < np.abs(z)) and np.tanh(z).std() < z.std()
