# Signed area and the maps that keep lengths
import numpy as np

rng = np.random.default_rng(12)


def shoelace(corners):
    """Return the signed area of the polygon with these corners, counterclockwise positive."""
    x, y = np.asarray(corners).T
    return 0.5 * np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)


for _ in range(300):
    A = rng.normal(size=(2, 2))
    (a, b), (c, d) = A
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]])
    image = square @ A.T
    np.testing.assert_allclose(image, [[0, 0], A[:, 0], A.sum(axis=1), A[:, 1]], atol=1e-14)
    assert abs(shoelace(image) - (a * d - b * c)) < 1e-12
    turn = (np.arctan2(d, b) - np.arctan2(c, a) + np.pi) % (2 * np.pi) - np.pi
    assert np.sign(turn) == np.sign(a * d - b * c)  # the shorter turn from column 1 to column 2

for theta in rng.uniform(-np.pi, np.pi, size=100):
    c, s = np.cos(theta), np.sin(theta)
    x = rng.normal(size=2)
    for A in ([[c, -s], [s, c]], [[c, s], [s, -c]]):  # rotation, reflection
        assert abs(np.linalg.norm(A @ x) - np.linalg.norm(x)) < 1e-12
    u, n = np.array([c, s]), np.array([-s, c])  # along the mirror line and across it
    M = np.array([[np.cos(2 * theta), np.sin(2 * theta)], [np.sin(2 * theta), -np.cos(2 * theta)]])
    P = np.array([[c * c, c * s], [c * s, s * s]])
    np.testing.assert_allclose([M @ u, M @ n], [u, -n], atol=1e-12)
    np.testing.assert_allclose([P @ u, P @ n], [u, [0, 0]], atol=1e-12)
    # a matrix that keeps three lengths has orthonormal columns; any other one does not
    B = rng.normal(size=(2, 2))
    kept = [abs(np.linalg.norm(B @ v) - np.linalg.norm(v)) for v in ([1, 0], [0, 1], [1, 1])]
    assert max(kept) > 1e-6
assert np.array_equal(np.diag([-1, -1]) @ [1, 2], [-1, -2]) and (-1) * (-1) - 0 * 0 == 1
