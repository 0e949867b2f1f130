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
    for m in (1, 2, 5):  # softmax of one entry is constant, of more it mixes all
        reached = entries_reached(lambda v: np.exp(v) / np.exp(v).sum(), z[:m])
        assert reached == (m if m >= 2 else 0)
    pair = rng.normal(size=2)  # maxout and a gated unit: one output for two pre-activations
    gated = pair[0] / (1 + np.exp(-pair[1]))
    for k in (0, 1):
        moved = pair + 5 * np.eye(2)[k]
        assert moved.max() > pair.max()
        assert abs(moved[0] / (1 + np.exp(-moved[1])) - gated) > 1e-6
