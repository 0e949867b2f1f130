# C106 The image needs 5 values for 99 % of the energy, noise and shuffled pixels need about 190
import numpy as np

t = np.linspace(0, 1, 256)
x, y = np.meshgrid(t, t)
waves = 50 * np.sin(6 * np.pi * x) * np.cos(4 * np.pi * y)
bump = 100 * np.exp(-((x - 0.3) ** 2 + (y - 0.7) ** 2) / 0.02)
disc = 80.0 * ((x - 0.7) ** 2 + (y - 0.3) ** 2 < 0.2**2)
ramps = 30 * x + 20 * y
A = waves + bump + disc + ramps


def rank99(M):
    s = np.linalg.svd(M, compute_uv=False)
    return int(np.searchsorted(np.cumsum(s**2) / np.sum(s**2), 0.99)) + 1


assert rank99(A) == 5
for seed in range(3):
    rng = np.random.default_rng(seed)
    assert 195 <= rank99(rng.normal(size=A.shape)) <= 200
    assert 179 <= rank99(rng.permutation(A.ravel()).reshape(A.shape)) <= 186
