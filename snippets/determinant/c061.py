# C061 Volumes are multiplied by the absolute value; the sign is the orientation
import numpy as np
from scipy.spatial import ConvexHull


def shoelace(curve):
    x, y = curve
    return (x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2


rng = np.random.default_rng(61)
t = np.linspace(0, 2 * np.pi, 2000, endpoint=False)
blob = (2 + np.cos(3 * t) + 0.5 * np.sin(5 * t)) * np.stack([np.cos(t), np.sin(t)])
signs = set()
for A in rng.normal(size=(200, 2, 2)):
    signed = shoelace(A @ blob) / shoelace(blob)
    assert abs(signed - np.linalg.det(A)) < 1e-9
    signs.add(bool(signed > 0))
assert signs == {True, False}

for n in (3, 4):
    body = rng.normal(size=(20, n))
    for A in rng.normal(size=(30, n, n)):
        factor = ConvexHull(body @ A.T).volume / ConvexHull(body).volume
        assert abs(factor / abs(np.linalg.det(A)) - 1) < 1e-8
        assert abs(np.prod(np.linalg.svd(A, compute_uv=False)) / factor - 1) < 1e-8
