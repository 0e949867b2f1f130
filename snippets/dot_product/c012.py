# C012 Lengths times cosine, for angles that are known beforehand; Cauchy and Schwarz
import numpy as np

rng = np.random.default_rng(12)
for _ in range(500):  # in the plane
    first, theta, a, b = *rng.uniform(0, np.pi, 2), *rng.uniform(0.1, 3, 2)
    u = a * np.array([np.cos(first), np.sin(first)])
    v = b * np.array([np.cos(first + theta), np.sin(first + theta)])
    assert abs(u @ v - a * b * np.cos(theta)) < 1e-12
for _ in range(200):  # in a random plane of R^6
    basis, _ = np.linalg.qr(rng.normal(size=(6, 2)))
    theta, a, b = rng.uniform(0, np.pi), *rng.uniform(0.1, 3, 2)
    u, v = a * basis[:, 0], b * (basis @ [np.cos(theta), np.sin(theta)])
    assert np.allclose([np.linalg.norm(u), np.linalg.norm(v)], [a, b])
    assert abs(u @ v - a * b * np.cos(theta)) < 1e-12
for u, v in rng.normal(size=(1000, 2, 5)):
    assert abs(u @ v) <= np.linalg.norm(u) * np.linalg.norm(v) + 1e-12
