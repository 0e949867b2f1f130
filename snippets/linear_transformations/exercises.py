# Exercises of the note Linear Transformations
import numpy as np

R = np.array([[0, -1], [1, 0]])
assert (R @ [1, 0]).tolist() == [0, 1] and (R @ [0, 1]).tolist() == [-1, 0]

A = np.array([[2, 1], [0.5, 1.5]])  # the worked example
assert [(A @ x).tolist() for x in ([1, -2], [-3, 1], [-2, -1])] == [[0, -2.5], [-5, 0], [-5, -2.5]]
phi = [np.maximum(x, 0).tolist() for x in ([1, -2], [-3, 1], [-2, -1])]
assert phi == [[1, 0], [0, 1], [0, 0]] and round(2**0.5, 4) == 1.4142

M = np.column_stack([e - e.mean() for e in np.eye(3)])
np.testing.assert_allclose(M, np.eye(3) - np.ones((3, 3)) / 3, atol=1e-15)
x = np.random.default_rng(0).normal(size=3)
np.testing.assert_allclose(M @ x, x - x.mean(), atol=1e-12)


def T(x):
    return np.array([3 * x[1], x[0] - x[1]])


u, v = np.random.default_rng(1).normal(size=(2, 2))
np.testing.assert_allclose(T(2.5 * u + v), 2.5 * T(u) + T(v), atol=1e-12)
assert np.column_stack([T(e) for e in np.eye(2)]).tolist() == [[0, 3], [1, -1]]

# keeping sums is not enough for complex numbers
assert np.conj(1j * 1) != 1j * np.conj(1) and np.conj(1j + 2) == np.conj(1j) + np.conj(2)
