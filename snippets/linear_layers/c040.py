# C040 Affine, then an activation that acts entry by entry - or does not
import numpy as np

rng = np.random.default_rng(40)


def entries_reached(phi, z):
    """Count the outputs that move when one input entry moves."""
    moved = z.copy()
    moved[0] += 0.5
    return np.count_nonzero(np.abs(phi(moved) - phi(z)) > 1e-12)


for _ in range(100):
    W, b = rng.normal(size=(5, 3)), rng.normal(size=5)
    assert np.array_equal(W @ np.zeros(3) + b, b) and np.linalg.norm(b) > 0  # not linear
    z = rng.normal(size=5)
    assert entries_reached(np.tanh, z) == 1
    assert entries_reached(lambda v: np.exp(v) / np.exp(v).sum(), z) == 5
