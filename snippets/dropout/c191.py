# C191 Covariance after dropout: all 16 masks one by one, and a simulation
from itertools import product

import numpy as np
from dropout.core import after_dropout

rng = np.random.default_rng(191)
masks = np.array(list(product((0, 1), repeat=4)))
for _ in range(20):
    p, mu, L = rng.uniform(0.05, 0.9), rng.normal(size=4), rng.normal(size=(4, 4))
    Sigma = L @ L.T
    chance = np.prod(np.where(masks, 1 - p, p), axis=1)
    mean = (chance @ masks) * mu
    second = sum(c * np.outer(m, m) for c, m in zip(chance, masks, strict=True)) * (
        Sigma + np.outer(mu, mu)
    )
    exact = second - np.outer(mean, mean)
    np.testing.assert_allclose(exact, after_dropout(Sigma, mu, p), atol=1e-12, rtol=1e-12)

p, mu = 0.3, np.array([1.0, 2, -1])
Sigma = np.array([[1, 0.8, 0], [0.8, 1, 0.3], [0, 0.3, 2]])
x = rng.normal(size=(400_000, 3)) @ np.linalg.cholesky(Sigma).T + mu
C = np.cov(x * (rng.random(x.shape) >= p), rowvar=False)
assert np.abs(C - after_dropout(Sigma, mu, p)).max() < 0.02

# one mask for all entries: the formula fails, independence is needed
together = np.cov(x * (rng.random((len(x), 1)) >= p), rowvar=False)
assert np.abs(together - after_dropout(Sigma, mu, p)).max() > 0.2
