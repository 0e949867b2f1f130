# C192 Without rescaling covariances shrink; the inverted form keeps them and only adds noise
import numpy as np
from dropout.core import after_dropout, correlation, inverted

rng = np.random.default_rng(192)
for _ in range(100):
    p, mu, L = rng.uniform(0.05, 0.9), rng.normal(size=4), rng.normal(size=(4, 4))
    Sigma = L @ L.T
    plain, scaled = after_dropout(Sigma, mu, p), inverted(Sigma, mu, p)
    np.testing.assert_allclose(scaled, plain / (1 - p) ** 2, atol=1e-11)
    off = ~np.eye(4, dtype=bool)
    np.testing.assert_allclose(plain[off], (1 - p) ** 2 * Sigma[off], atol=1e-12)
    np.testing.assert_allclose(scaled[off], Sigma[off], atol=1e-12)
    noise = np.diag(scaled - Sigma)
    np.testing.assert_allclose(noise, p / (1 - p) * (np.diag(Sigma) + mu**2), atol=1e-11)
    assert (noise > 0).all()
    for i, j in ((0, 1), (1, 3)):
        before = abs(correlation(Sigma, i, j))
        assert abs(correlation(plain, i, j)) < before
        assert abs(correlation(plain, i, j) - correlation(scaled, i, j)) < 1e-12

x = rng.normal(size=200_000) + 2  # the inverted form keeps the mean, the plain one does not
mask, p = rng.random(len(x)) >= 0.3, 0.3
error = (x / 0.7).std() / np.sqrt(len(x))
assert abs((mask * x / 0.7).mean() - 2) < 5 * error
assert abs((mask * x).mean() - 0.7 * 2) < 5 * error

C = np.array([[1, 0.7], [0.7, 1]])  # means zero: the factor is 1 - p
assert abs(correlation(after_dropout(C, np.zeros(2), 0.3), 0, 1) - 0.49) < 1e-12
C = np.array([[1, 0.8], [0.8, 1]])
assert abs(correlation(after_dropout(C, np.array([1, 2]), 0.3), 0, 1) - 0.331) < 5e-4
