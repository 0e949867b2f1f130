# C116 The covariance route squares the condition number; uncentered data mislead
import numpy as np

rng = np.random.default_rng(116)
X = rng.normal(size=(50, 4)) * [1, 1, 1, 1e-3]
assert abs(np.linalg.cond(X.T @ X) / np.linalg.cond(X) ** 2 - 1) < 1e-6

tiny = np.array([[1.0, 1.0], [1e-9, 0.0], [0.0, 1e-9]])
by_svd = np.linalg.svd(tiny, compute_uv=False)[1]
by_covariance = np.sqrt(max(np.linalg.eigvalsh(tiny.T @ tiny)[0], 0.0))
assert abs(by_svd - 1e-9) < 1e-15 and abs(by_covariance - 1e-9) > 1e-10

data = rng.normal(size=(500, 2)) * [3, 0.3] + [0, 50]  # varies along the first axis
assert (
    abs(np.linalg.svd(data, full_matrices=False)[2][0][0]) < 0.05
)  # uncentered: points to the mean
assert abs(np.linalg.svd(data - data.mean(axis=0), full_matrices=False)[2][0][0]) > 0.99
