# C109 The test image has rank 34, so larger ranks change nothing but rounding
import numpy as np

t = np.linspace(0, 1, 256)
x, y = np.meshgrid(t, t)
waves = 50 * np.sin(6 * np.pi * x) * np.cos(4 * np.pi * y)
bump = 100 * np.exp(-((x - 0.3) ** 2 + (y - 0.7) ** 2) / 0.02)
disc = 80.0 * ((x - 0.7) ** 2 + (y - 0.3) ** 2 < 0.2**2)
ramps = 30 * x + 20 * y
A = waves + bump + disc + ramps

assert [int(np.linalg.matrix_rank(p)) for p in (waves, bump, disc, ramps)] == [1, 1, 30, 2]
assert np.linalg.matrix_rank(A) == 34 == 1 + 1 + 30 + 2
U, s, Vt = np.linalg.svd(A)
assert abs(s[33] - 84.72) < 5e-3 and s[34] < 1e-10
B = {k: U[:, :k] * s[:k] @ Vt[:k] for k in (33, 34, 50, 256)}
for k in (34, 50, 256):
    assert np.linalg.norm(A - B[k]) < 1e-14 * np.linalg.norm(A)
assert np.linalg.norm(A - B[33]) > 5e-3 * np.linalg.norm(A)
assert np.abs(B[50] - B[256]).max() < 1e-10
