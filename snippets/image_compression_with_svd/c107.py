# C107 Truncation denoises what has low rank, and loses a small bright object
import numpy as np

t = np.linspace(0, 1, 256)
x, y = np.meshgrid(t, t)
waves = 50 * np.sin(6 * np.pi * x) * np.cos(4 * np.pi * y)
bump = 100 * np.exp(-((x - 0.3) ** 2 + (y - 0.7) ** 2) / 0.02)
disc = 80.0 * ((x - 0.7) ** 2 + (y - 0.3) ** 2 < 0.2**2)
ramps = 30 * x + 20 * y
A = waves + bump + disc + ramps


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
    assert abs(errors.min() - 0.0450) < 5e-4 and abs(noisy - 0.0862) < 6e-4

star = A.copy()
star[60, 60] += 200  # one bright pixel
before, after = star[60, 60] - A[60, 60], truncate(star, 10)[60, 60] - truncate(A, 10)[60, 60]
assert before == 200 and abs(after) < 25  # the rank-10 image has almost lost it
noise = np.random.default_rng(7).normal(size=(256, 256))  # no low rank: nothing to denoise
blurry = noise + np.random.default_rng(8).normal(0, 0.05, noise.shape)
full = np.linalg.norm(blurry - noise)
assert all(np.linalg.norm(noise - truncate(blurry, k)) > full for k in (5, 24, 100))
