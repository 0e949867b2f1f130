# C185 Simultaneous play on x y multiplies the radius by sqrt(1 + eta^2); in turn it stays bounded
import numpy as np

rng = np.random.default_rng(185)
for eta in (0.01, 0.1, 0.7, 1.9):
    M = np.array([[1, -eta], [eta, 1]])
    np.testing.assert_allclose(np.abs(np.linalg.eigvals(M)), np.sqrt(1 + eta**2), rtol=1e-12)
    for point in rng.normal(size=(50, 2)):
        grown = np.linalg.norm(M @ point) / np.linalg.norm(point)
        assert abs(grown - np.sqrt(1 + eta**2)) < 1e-12
    T = np.array([[1, -eta], [eta, 1 - eta**2]])
    assert abs(np.linalg.det(T) - 1) < 1e-12
    np.testing.assert_allclose(np.abs(np.linalg.eigvals(T)), 1, atol=1e-12)
    power = np.linalg.matrix_power(T, 1000)
    assert 0.1 < np.linalg.norm(power) < 100  # neither explodes nor dies out
radius = np.linalg.norm(np.linalg.matrix_power(np.array([[1, -0.1], [0.1, 1]]), 100)[:, 0])
assert abs(radius - 1.01**50) < 1e-12 and round(radius, 4) == 1.6446
outside = np.array([[1, -2.1], [2.1, 1 - 2.1**2]])  # the bound eta < 2 is needed
assert abs(np.linalg.det(outside) - 1) < 1e-12
assert np.abs(np.linalg.eigvals(outside)).max() > 1.5
