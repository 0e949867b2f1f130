# C179 Near the identity: still exponential; skew sums expand, exponential and Cayley do not
import numpy as np
from scipy.linalg import expm

rng = np.random.default_rng(0)
G = rng.normal(size=(50, 50)) / np.sqrt(50)
values = np.linalg.eigvals(G)
near = np.linalg.eigvals(np.eye(50) + 0.01 * G)
for value in 1 + 0.01 * values:
    assert np.abs(near - value).min() < 1e-12
assert np.abs(near - 1).max() < 0.0104
growth = np.abs(near).max() ** 1000
assert abs(growth / 14193 - 1) < 1e-3, growth
assert abs(np.log(growth) / (0.01 * values.real.max() * 1000) - 1) < 0.01  # the horizon

for eps in (0.01, 0.1, 0.5):
    for A in rng.normal(size=(50, 6, 6)):
        K, I = A - A.T, np.eye(6)
        mu = np.abs(np.linalg.eigvals(K).imag)
        s = np.linalg.svd(I + eps * K, compute_uv=False)
        np.testing.assert_allclose(s, np.sort(np.sqrt(1 + eps**2 * mu**2))[::-1], rtol=1e-12)
        assert s[0] > 1
        cayley = np.linalg.solve(I - eps / 2 * K, I + eps / 2 * K)
        for Q in (expm(eps * K), cayley):
            np.testing.assert_allclose(Q.T @ Q, I, atol=1e-12)
            np.testing.assert_allclose(
                np.linalg.norm(np.linalg.matrix_power(Q, 1000), 2), 1, atol=1e-10
            )
