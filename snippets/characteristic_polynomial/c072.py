# C072 The shifted matrix is singular exactly at the eigenvalues
import numpy as np

rng = np.random.default_rng(172)
for A in rng.normal(size=(100, 4, 4)):
    values = np.linalg.eigvals(A)
    for value in values:
        shifted = A - value * np.eye(4)
        assert abs(np.linalg.det(shifted)) < 1e-9
        _, s, Vh = np.linalg.svd(shifted)
        v = Vh[-1].conj()  # the direction that the shifted matrix wipes out
        assert s[-1] < 1e-10 and np.linalg.norm(A @ v - value * v) < 1e-10
    for other in rng.normal(size=5):
        if np.abs(values - other).min() > 0.05:
            assert abs(np.linalg.det(A - other * np.eye(4))) > 0.05**4 - 1e-9
    x = rng.normal()
    sign = np.linalg.det(x * np.eye(4) - A) - np.linalg.det(A - x * np.eye(4))
    assert abs(sign) < 1e-9  # the size is even
