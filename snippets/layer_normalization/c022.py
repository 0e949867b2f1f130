# C022 Plane of mean zero, then sphere of radius root d; epsilon, gain and bias
import numpy as np
from layer_normalization.core import layer_norm, rms_norm

rng = np.random.default_rng(22)
for d, radius in ((3, 1.7321), (16, 4.0), (768, 27.7128)):
    P = np.eye(d) - np.ones((d, d)) / d
    assert np.allclose(P @ P, P, atol=1e-12) and np.allclose(P @ np.ones(d), 0, atol=1e-12)
    assert abs(np.sqrt(d) - radius) < 5e-5
    for _ in range(50):
        x = rng.normal(size=d) * rng.uniform(0.1, 9) + rng.normal()
        y = layer_norm(x)
        assert abs(np.linalg.norm(y) - np.sqrt(d)) < 1e-9 and abs(y.sum()) < 1e-9
        np.testing.assert_allclose(y, np.sqrt(d) * P @ x / np.linalg.norm(P @ x), atol=1e-9)
        np.testing.assert_allclose(y, rms_norm(P @ x), atol=1e-9)
        a, c = rng.uniform(0.2, 5), rng.normal()
        np.testing.assert_allclose(layer_norm(a * x + c), y, atol=1e-9)
        epsilon = rng.uniform(1e-6, 1)
        short = np.linalg.norm(layer_norm(x, epsilon))
        variance = x.var()
        assert short < np.sqrt(d)
        assert abs(short - np.sqrt(d * variance / (variance + epsilon))) < 1e-9
        gain, bias = rng.uniform(0.5, 2, size=d), rng.normal(size=d)
        z = gain * y + bias  # a point of an ellipsoid around the bias
        assert abs(np.sum(((z - bias) / gain) ** 2) - d) < 1e-8
        assert abs(np.sum((z - bias) / gain)) < 1e-8
assert abs(np.linalg.norm(layer_norm(np.array([1, 1, 1.001]), 1e-5)) - 0.2554) < 5e-5
