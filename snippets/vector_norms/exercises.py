# Exercises of the note Vector Norms
import numpy as np

x = np.array([1.0, -2.0, 2.0])
assert [np.linalg.norm(x, p) for p in (1, 2, np.inf)] == [5, 3, 2]

rng = np.random.default_rng(0)
for x, y in rng.normal(size=(100, 2, 4)):
    for p in (1, 2, np.inf):
        gap = abs(np.linalg.norm(x, p) - np.linalg.norm(y, p))
        assert gap <= np.linalg.norm(x - y, p) + 1e-12

ones = np.ones(1_000_000)
assert [np.linalg.norm(ones, p) for p in (1, 2, np.inf)] == [1_000_000, 1000, 1]
assert abs(5 * np.sqrt(2) - 7.0711) < 5e-5

s, p, q = rng.uniform(size=(3, 200))  # the step of the proof
assert np.allclose(
    s * p**2 + (1 - s) * q**2 - (s * p + (1 - s) * q) ** 2, s * (1 - s) * (p - q) ** 2
)

angle = np.linspace(0, np.pi / 2, 1001)
points = np.stack([np.cos(angle), np.sin(angle)], axis=1)
best = points[np.argmax(np.abs(points).sum(axis=1))]
assert abs(best[0] - best[1]) < 1e-12
