# C014 Greatest at 0, zero at 90, least at 180 degrees
import numpy as np

rng = np.random.default_rng(14)
for _ in range(200):
    u, w = rng.normal(size=(2, 5))
    c = rng.uniform(0.1, 3)
    across = w - (w @ u) / (u @ u) * u
    most = np.linalg.norm(u) * np.linalg.norm(c * u)
    assert abs(u @ (c * u) - most) < 1e-11
    assert abs(u @ across) < 1e-12
    assert abs(u @ (-c * u) + most) < 1e-11
    w *= np.linalg.norm(c * u) / np.linalg.norm(w)
    assert abs(u @ w) < most * (1 - 1e-9)  # at any other angle strictly between
