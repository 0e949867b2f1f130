# C107 Truncation denoises what has low rank, and loses a small bright object
import numpy as np
from image_compression_with_svd.picture import A


def truncate(M, k):
    U, s, Vt = np.linalg.svd(M, full_matrices=False)
    return U[:, :k] * s[:k] @ Vt[:k]


for seed in range(3):
    Y = A + np.random.default_rng(seed).normal(0, 5, A.shape)
    U, s, Vt = np.linalg.svd(Y)
    errors = [np.linalg.norm(A - U[:, :k] * s[:k] @ Vt[:k]) for k in range(256)]
    errors = np.array(errors) / np.linalg.norm(A)
    noisy = np.linalg.norm(A - Y) / np.linalg.norm(A)
    assert 22 <= errors.argmin() <= 26
    assert abs(errors[24] - 0.0450) < 5e-4 and abs(noisy - 0.0862) < 6e-4

star = A.copy()
star[60, 60] += 200  # one bright pixel, the brightest of all
assert star.argmax() == 60 * 256 + 60
before, after = star[60, 60] - A[60, 60], truncate(star, 10)[60, 60] - truncate(A, 10)[60, 60]
assert before == 200 and abs(after) < 25  # the rank-10 image has almost lost it
noise = np.random.default_rng(7).normal(size=(256, 256))  # no low rank: nothing to denoise
blurry = noise + np.random.default_rng(8).normal(0, 0.05, noise.shape)
full = np.linalg.norm(blurry - noise)
assert all(np.linalg.norm(noise - truncate(blurry, k)) > full for k in (5, 24, 100))
