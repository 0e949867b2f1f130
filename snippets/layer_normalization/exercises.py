# Exercises of the note Layer Normalization
import numpy as np
from layer_normalization.core import layer_norm, rms_norm

assert np.allclose(layer_norm(np.array([3.0, 7.0])), [-1, 1])
assert np.allclose(rms_norm(np.array([3.0, 4.0])), np.array([3, 4]) / np.sqrt(12.5))
assert np.allclose(np.array([3, 4]) / np.sqrt(12.5), [0.8485, 1.1314], atol=5e-5)

assert np.allclose(layer_norm(np.array([0.0, 0, 0, 1])), [-0.577, -0.577, -0.577, 1.732], atol=5e-4)
close = np.array([1, 1, 1.001])
assert abs(close.var() - 2.222e-7) < 1e-10 and round(1e-5 / close.var()) == 45

rng = np.random.default_rng(0)
for x in rng.normal(size=(50, 2)):
    assert np.allclose(np.abs(layer_norm(x)), 1) and abs(layer_norm(x).sum()) < 1e-12

for d in (4, 10):
    x, h = rng.normal(size=d), 1e-6
    columns = [(layer_norm(x + h * e) - layer_norm(x - h * e)) / (2 * h) for e in np.eye(d)]
    J, y = np.stack(columns, axis=1), layer_norm(x)
    P = np.eye(d) - np.ones((d, d)) / d
    np.testing.assert_allclose(J, (P - np.outer(y, y) / d) / x.std(), atol=1e-7)
    assert np.sum(np.linalg.svd(J, compute_uv=False) > 1e-6) == d - 2
    assert np.abs(J @ x).max() < 1e-7 and np.abs(J @ np.ones(d)).max() < 1e-7

# numbers of the worked example
x = np.array([1.0, 2, 6])
assert round(x.std(), 4) == 2.1602 and round(np.sqrt(np.mean(x**2)), 4) == 3.6968
