# C011 The dot product is symmetric and linear in each factor
import numpy as np


def dot(u, v):
    return sum(float(a) * float(b) for a, b in zip(u, v, strict=True))


rng = np.random.default_rng(11)
for _ in range(200):
    u, v, w = rng.normal(size=(3, 7))
    a, b = rng.normal(size=2)
    assert abs(dot(u, v) - u @ v) < 1e-12
    assert abs(dot(u, v) - dot(v, u)) < 1e-12
    assert abs(dot(a * u + b * w, v) - (a * dot(u, v) + b * dot(w, v))) < 1e-12
    assert abs(dot(v, v) - np.linalg.norm(v) ** 2) < 1e-12
