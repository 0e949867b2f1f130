# C110 Energy shares, the error they mean, and what remains visible at 99 %
import numpy as np
from image_compression_with_svd.picture import A

U, s, Vt = np.linalg.svd(A)
energy = np.cumsum(s**2) / np.sum(s**2)
assert [round(100 * energy[k - 1], 2) for k in (1, 5, 10, 20)] == [65.39, 99.04, 99.67, 99.91]
for k in (1, 5, 10, 20):
    difference = A - U[:, :k] * s[:k] @ Vt[:k]
    error = np.linalg.norm(difference) / np.linalg.norm(A)
    assert abs(error - np.sqrt(1 - energy[k - 1])) < 1e-12
    if k == 5:
        assert abs(error - 0.098) < 5e-5
        assert np.abs(difference).max() > 0.2 * np.ptp(A)  # visible
