# Exercises of the note Efficient Matrix Computation
import numpy as np

rng = np.random.default_rng(25)
u, v, x = rng.normal(size=(3, 50))
np.testing.assert_allclose(np.outer(u, v) @ x, u * (v @ x), atol=1e-12)


def intensity(n, N):
    return 2 * n * n * N / (4 * (n * n + 2 * n * N))


assert abs(intensity(300, 7) - 300 * 7 / (2 * (300 + 14))) < 1e-12
assert abs(intensity(10**6, 1) - 0.5) < 1e-5 and abs(intensity(4096, 10**9) - 1024) < 1e-2

A, B, C = rng.normal(size=(3, 8, 8))
np.testing.assert_allclose(A @ B + A @ C, A @ (B + C), atol=1e-12)

p = (30, 35, 15, 5, 10)


def best(i, j):
    if j == i + 1:
        return 0
    return min(best(i, k) + best(k, j) + p[i] * p[k] * p[j] for k in range(i + 1, j))


assert best(0, 4) == 35 * 15 * 5 + 30 * 35 * 5 + 30 * 5 * 10 == 9375
