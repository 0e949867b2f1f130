# C077 The routine for symmetric matrices sorts and orthonormalizes; twelve fixed angles are not random
import numpy as np

rng = np.random.default_rng(77)
unsorted = 0
for B in rng.normal(size=(50, 5, 5)):
    S = B + B.T
    values, vectors = np.linalg.eigh(S)
    assert np.all(np.diff(values) >= 0)
    np.testing.assert_allclose(vectors.T @ vectors, np.eye(5), atol=1e-12)
    np.testing.assert_allclose(S @ vectors, vectors * values, atol=1e-12)
    unsorted += bool(np.any(np.diff(np.linalg.eig(S)[0].real) < 0))
assert unsorted > 25  # the general routine does not sort
values, vectors = np.linalg.eig(np.eye(3) + np.ones((3, 3)))  # nor does it orthogonalize
assert np.allclose(np.sort(values), [1, 1, 4]) and np.any(np.diff(values) < 0)
assert np.abs(vectors.T @ vectors - np.eye(3)).max() > 0.1

angles = 2 * np.pi * np.arange(12) / 12  # the arrows of the figure
assert np.allclose(np.degrees(angles), np.arange(0, 360, 30))
