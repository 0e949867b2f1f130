# C023 Reconstruction is an orthogonal projection after centering
import numpy as np

rng = np.random.default_rng(23)
for _ in range(50):
    data = rng.normal(size=(20, 5)) @ rng.normal(size=(5, 5)) + 3
    X = data - data.mean(axis=0)
    V2 = np.linalg.svd(X)[2][:2].T
    P = V2 @ V2.T
    np.testing.assert_allclose(P @ P, P, atol=1e-10)
    np.testing.assert_allclose(P, P.T, atol=1e-12)
    kept = X @ P
    np.testing.assert_allclose(np.sum(kept * (X - kept), axis=1), 0, atol=1e-9)
