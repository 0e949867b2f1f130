# Exercises of the note Dot Product
import numpy as np

assert np.array([1, 1, -1]) @ np.array([2, 3, 5]) == 0

rng = np.random.default_rng(0)
for u, v in rng.normal(size=(100, 2, 4)):
    assert abs(u @ v - (np.sum((u + v) ** 2) - np.sum((u - v) ** 2)) / 4) < 1e-12

u, v = np.array([1.0, 3.0]), np.array([3.0, 2.0])
t = (u @ v) / (v @ v)
assert abs(t - 9 / 13) < 1e-15 and abs((u - t * v) @ v) < 1e-12

q, far, near = np.array([1, 0]), np.array([10, 10]), np.array([1, 0])
assert (q @ far, q @ near) == (10, 1)
assert abs(np.degrees(np.arccos(q @ far / np.linalg.norm(far))) - 45) < 1e-9
assert abs(1.5 * np.sin(np.radians(60)) - 1.2990) < 5e-5
