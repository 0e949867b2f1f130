# C106 The image needs 5 values for 99 % of the energy, noise and shuffled pixels need about 190
import numpy as np
from image_compression_with_svd.picture import A


def rank99(M):
    s = np.linalg.svd(M, compute_uv=False)
    return int(np.searchsorted(np.cumsum(s**2) / np.sum(s**2), 0.99)) + 1


assert rank99(A) == 5
line = np.linalg.svd(255 * np.eye(256), compute_uv=False)  # structure, and no fast fall
assert np.all(line == 255) and rank99(np.eye(256)) == 254
for seed in range(3):
    rng = np.random.default_rng(seed)
    assert 195 <= rank99(rng.normal(size=A.shape)) <= 200
    assert 179 <= rank99(rng.permutation(A.ravel()).reshape(A.shape)) <= 186
