# C118 Extraction mixes all features, selection keeps some and drops the rest
import numpy as np

rng = np.random.default_rng(118)
for _ in range(50):
    X = rng.normal(size=(60, 5)) @ rng.normal(size=(5, 5))
    X -= X.mean(axis=0)
    V = np.linalg.svd(X)[2].T
    assert np.all(np.abs(V) > 1e-6)  # every component uses every feature
    S = rng.choice(5, size=2, replace=False)
    E = np.eye(5)[:, S]
    np.testing.assert_allclose(X @ E, X[:, S], atol=1e-14)  # selection as a product
    fitted = X @ E @ np.linalg.lstsq(X @ E, X, rcond=None)[0]
    pca = X @ V[:, :2] @ V[:, :2].T
    assert np.linalg.norm(X - pca) <= np.linalg.norm(X - fitted) + 1e-12
