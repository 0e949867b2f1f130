# Exercises and quoted numbers of the note Change of Basis
import numpy as np

P, A = np.array([[2, -1], [1, 2]]), np.array([[0.6, 0.8], [0.8, -0.6]])
inverse = np.array([[2, 1], [-1, 2]]) / 5
assert np.allclose(P @ inverse, np.eye(2))
assert np.allclose(P @ np.diag([1, -1]) @ inverse, A)
assert np.allclose(inverse @ [3, 4], [2, 1]) and (P @ [2, -1]).tolist() == [5, 0]
assert np.allclose(A @ [3, 4], [5, 0]) and (P @ [2, 1]).tolist() == [3, 4]
assert np.allclose(P @ A @ inverse, [[-0.28, 0.96], [0.96, 0.28]])
assert np.allclose(inverse @ A @ P, np.diag([1, -1]))

S, M = np.array([[1, 1], [1, 2]]), np.array([[1, 1], [0, 2]])
back = np.array([[2, -1], [-1, 1]])
assert (back @ S).tolist() == [[1, 0], [0, 1]] and (back @ [3, 4]).tolist() == [2, 1]
assert (M @ S).tolist() == [[2, 3], [2, 4]] and (back @ M @ S).tolist() == [[2, 2], [0, 1]]

c = np.array([0.5, -2.0])
d = np.linalg.inv(S) @ P @ c
assert np.allclose(S @ d, P @ c)

assert np.allclose(np.linalg.matrix_power(A, 101), A)
assert np.allclose(P @ np.diag([1, (-1) ** 101]) @ inverse, A)

rng = np.random.default_rng(0)
W1, W2, H = rng.normal(size=(3, 5)), rng.normal(size=(2, 3)), rng.normal(size=(3, 3))
assert np.allclose((W2 @ H) @ (np.linalg.inv(H) @ W1), W2 @ W1)
