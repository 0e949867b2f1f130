# C113 What two of five directions keep
import numpy as np

rng = np.random.default_rng(113)
data = rng.normal(size=(400, 5)) * [5, 3, 1, 0.5, 0.3]
values = np.linalg.eigvalsh(np.cov(data, rowvar=False))[::-1]
share = values[:2].sum() / values.sum()
assert 0.9 < share < 1 and values[2:].sum() > 0  # something is lost
assert abs(6 / (6 + 2) - (1 - 1 / 4)) < 1e-15  # the worked example
Q = np.linalg.qr(rng.normal(size=(200, 5, 2)))[0]  # no two directions keep more
C = np.cov(data, rowvar=False)
assert max(np.trace(q.T @ C @ q) for q in Q) <= values[:2].sum() + 1e-12
X = data - data.mean(axis=0)
V2 = np.linalg.svd(X)[2][:2].T
assert abs(np.sum((X @ V2) ** 2) / np.sum(X**2) - share) < 1e-12
flat = data[:, :2] @ rng.normal(size=(2, 5))  # only two directions vary
values = np.linalg.eigvalsh(np.cov(flat, rowvar=False))[::-1]
assert abs(values[:2].sum() / values.sum() - 1) < 1e-12
