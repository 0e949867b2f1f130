# C115 Principal directions are right singular vectors of the centered data
import numpy as np

rng = np.random.default_rng(115)
for _ in range(30):
    data = rng.normal(size=(40, 4)) * [4, 3, 2, 1] + rng.normal(size=4)
    X = data - data.mean(axis=0)
    _, s, Vt = np.linalg.svd(X, full_matrices=False)
    values, vectors = np.linalg.eigh(np.cov(data, rowvar=False))
    np.testing.assert_allclose(values[::-1], s**2 / 39, rtol=1e-9)
    np.testing.assert_allclose(np.abs(np.sum(vectors[:, ::-1].T * Vt, axis=1)), 1, atol=1e-8)
