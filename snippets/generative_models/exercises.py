# Exercises of the note Generative Models
import numpy as np

M, point, path = np.array([[1, -0.5], [0.5, 1]]), np.array([1.0, 0.0]), []
for _ in range(3):
    point = M @ point
    path.append(point.tolist())
assert path == [[1, 0.5], [0.75, 1], [0.25, 1.375]]
assert [p[0] ** 2 + p[1] ** 2 for p in path] == [1.25, 1.5625, 1.953125]

d = np.linspace(0.001, 0.999, 999)
assert abs(d[np.argmax(3 * np.log(d) + 2 * np.log(1 - d))] - 0.6) < 1e-9
c = 0.5
for eta, converges in ((0.79, True), (0.81, False)):  # the bound is 2c / (1 + c^2) = 0.8
    step = np.array([[1 - eta * c, -eta], [eta, 1 - eta * c]])
    assert (np.abs(np.linalg.eigvals(step)).max() < 1) == converges
eta = 0.1
S, T = np.array([[1, -eta / 2], [-eta / 2, 1]]), np.array([[1, -eta], [eta, 1 - eta**2]])
np.testing.assert_allclose(T.T @ S @ T, S, atol=1e-15)

# numbers of the worked example
start, M = np.array([1.0, 0.1]), np.array([[1, -0.1], [0.1, 1]])
assert np.allclose(M @ start, [0.99, 0.2]) and np.isclose(np.sum((M @ start) ** 2), 1.0201)
x, y = T @ start
assert np.allclose([x, y], [0.99, 0.199])
assert np.round([x * x, 0.1 * x * y, y * y], 4).tolist() == [0.9801, 0.0197, 0.0396]
