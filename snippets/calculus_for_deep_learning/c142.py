# C142 The steepest direction, for two ways of measuring steps
import numpy as np

rng = np.random.default_rng(142)
for g in rng.normal(size=(20, 3)):
    d = rng.normal(size=(20_000, 3))
    unit = d / np.linalg.norm(d, axis=1, keepdims=True)
    length = np.linalg.norm(g)
    assert abs(g @ (g / length) - length) < 1e-12
    assert length * 0.99 < (unit @ g).max() <= length + 1e-12
    best = unit[np.argmax(unit @ g)]
    assert np.linalg.norm(best - g / length) < 0.1

    m = rng.uniform(0.2, 5, 3)
    measured = d / np.sqrt(np.sum(m * d**2, axis=1, keepdims=True))
    steepest = g / m / np.sqrt(np.sum(g**2 / m))
    assert abs(np.sum(m * steepest**2) - 1) < 1e-12
    top = g @ steepest
    assert top * 0.99 < (measured @ g).max() <= top + 1e-12
    plain = g / np.sqrt(np.sum(m * g**2))  # the gradient itself, measured the same way
    assert g @ plain < top - 1e-6

    across = d[0] - (d[0] @ g) / (g @ g) * g
    assert abs(g @ across) < 1e-11

g, m = np.array([2.0, 3.0]), np.array([1.0, 3.0])  # the example
assert (g / m).tolist() == [2, 1]
assert np.all(rng.normal(size=(100, 2)) @ np.zeros(2) == 0)  # a zero gradient has no best
