# Exercises of the note Principal Component Analysis
import numpy as np
from sklearn.datasets import load_digits

values = np.array([5, 3, 1, 1])
assert np.searchsorted(np.cumsum(values) / values.sum(), 0.8) + 1 == 2

data = np.random.default_rng(0).normal(size=(60, 4)) @ np.random.default_rng(1).normal(size=(4, 4))
X = data - data.mean(axis=0)
Z = X @ np.linalg.svd(X, full_matrices=False)[2].T
C = np.cov(Z, rowvar=False)
np.testing.assert_allclose(C, np.diag(np.diag(C)), atol=1e-9)

digits = load_digits().data
s = np.linalg.svd(digits - digits.mean(axis=0), compute_uv=False)
share = np.cumsum(s**2) / np.sum(s**2)
assert int(np.argmax(share >= 0.9)) + 1 == 21
