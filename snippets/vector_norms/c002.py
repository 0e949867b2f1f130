# C002 Pythagoras, one entry at a time
import numpy as np

assert abs(np.linalg.norm([3, 2]) - 13**0.5) < 1e-15
rng = np.random.default_rng(2)
for _ in range(200):
    n = int(rng.integers(1, 51))
    v, t = rng.normal(size=n), rng.normal()
    longer = np.sqrt(np.sum(np.append(v, t) ** 2))
    assert abs(longer**2 - (np.sum(v**2) + t**2)) <= 1e-12 * longer**2
    assert abs(longer - np.hypot(np.linalg.norm(v), t)) <= 1e-12 * longer
