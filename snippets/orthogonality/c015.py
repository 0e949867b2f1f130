# C015 Orthogonality and the theorem of Pythagoras
import numpy as np

rng = np.random.default_rng(15)
for _ in range(200):
    n = int(rng.integers(2, 8))
    u, v = rng.normal(size=(2, n))
    gap = np.sum((u + v) ** 2) - np.sum(u**2) - np.sum(v**2)
    assert abs(gap - 2 * (u @ v)) < 1e-12  # so the gap is zero exactly if the product is
    assert abs(gap) > 1e-9  # a random pair is not orthogonal, and Pythagoras fails
    across = v - (u @ v) / (u @ u) * u
    assert abs(u @ across) < 1e-12
    assert abs(np.sum((u + across) ** 2) - np.sum(u**2) - np.sum(across**2)) < 1e-11
    assert np.zeros(n) @ u == 0  # the zero vector, by convention

for degrees in range(0, 181, 5):  # in the plane: zero at the right angle only
    angle = np.radians(degrees)
    product = np.array([2.0, 0.0]) @ [np.cos(angle), np.sin(angle)]
    assert (abs(product) < 1e-12) == (degrees == 90)
