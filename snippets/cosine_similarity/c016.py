# C016 Cosine similarity: range, scaling, equality; Cauchy-Schwarz and triangle inequality
import warnings

import numpy as np


def similarity(u, v):
    return u @ v / (np.linalg.norm(u) * np.linalg.norm(v))


rng = np.random.default_rng(16)
for _ in range(300):
    n = int(rng.integers(2, 9))
    u, v = rng.normal(size=(2, n))
    a, b = rng.uniform(0.01, 100, size=2)
    cosine = similarity(u, v)
    assert -1 <= cosine <= 1
    assert abs(similarity(a * u, b * v) - cosine) < 1e-12
    assert abs(similarity(-a * u, b * v) + cosine) < 1e-12
    assert abs(u @ v) < np.linalg.norm(u) * np.linalg.norm(v)  # strict: no multiples
    assert np.linalg.norm(u + v) < np.linalg.norm(u) + np.linalg.norm(v)
    t = rng.normal()  # equality for multiples
    assert abs(abs(u @ (t * u)) - np.linalg.norm(u) * np.linalg.norm(t * u)) < 1e-11
    assert abs(similarity(u, t * u) - np.sign(t)) < 1e-12

theta = rng.uniform(0, np.pi, size=300)  # angles that are known beforehand
for angle in theta:
    u, v = np.array([2.0, 0.0]), 3 * np.array([np.cos(angle), np.sin(angle)])
    assert abs(similarity(u, v) - np.cos(angle)) < 1e-12

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    assert np.isnan(similarity(np.zeros(3), np.ones(3)))  # undefined
