# C130 Norms, not determinants: the product of determinants is always 1
import numpy as np

rng = np.random.default_rng(130)
for A in rng.normal(size=(100, 4, 4)):
    inverse, s = np.linalg.inv(A), np.linalg.svd(A, compute_uv=False)
    np.testing.assert_allclose(np.linalg.det(A) * np.linalg.det(inverse), 1, rtol=1e-9)
    kappa = np.linalg.norm(A, 2) * np.linalg.norm(inverse, 2)
    np.testing.assert_allclose(kappa, s[0] / s[-1], rtol=1e-9)
    assert kappa > 1

A = np.array([[1, 1], [1, 1.0001]])
assert abs(np.linalg.cond(A) - 40002.0) < 0.05
assert abs(np.linalg.det(A) - 1e-4) < 1e-12
assert np.linalg.cond(0.1 * np.eye(100)) == 1 and np.linalg.det(0.1 * np.eye(100)) < 1e-99
