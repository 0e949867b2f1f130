# C077 The routine for symmetric matrices sorts and orthonormalizes; twelve fixed angles are not random
import numpy as np

rng = np.random.default_rng(77)
unsorted = 0
for B in rng.normal(size=(50, 5, 5)):
    S = B + B.T
    values, vectors = np.linalg.eigh(S)
    assert np.all(np.diff(values) >= 0)
    np.testing.assert_allclose(vectors.T @ vectors, np.eye(5), atol=1e-12)
    unsorted += bool(np.any(np.diff(np.linalg.eig(S)[0].real) < 0))
assert unsorted > 0  # the general routine does not sort

angles = 2 * np.pi * np.arange(12) / 12
assert np.allclose(np.diff(angles), np.pi / 6)
