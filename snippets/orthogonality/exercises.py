# Exercises of the note Orthogonality, and the numbers of its mistakes
import numpy as np

w = np.array([1, 1, -1])
assert w @ [1, 0, 1] == 0 and w @ [0, 1, 1] == 0 and w @ w == 3

rng = np.random.default_rng(0)
for u, v in rng.normal(size=(100, 2, 4)):
    assert abs((u + v) @ (u - v) - (u @ u - v @ v)) < 1e-12

i, k = np.arange(1, 9), np.arange(8)[:, None]
waves = 0.5 * np.cos(np.pi * k * (2 * i - 1) / 16)
waves[0] = 1 / np.sqrt(8)
assert np.allclose(waves @ waves.T, np.eye(8), rtol=0, atol=1e-12)

q, x = np.array([2, 0]), np.array([3, 1])
assert q @ x == 6 and (q @ x) / (q @ q) == 1.5
assert np.array([1, 0]) @ [1, 1] == 1
