# Exercises and quoted numbers of the note Matrix Inverse
import numpy as np

inverse = np.linalg.inv([[1, 2], [3, 4]])
assert np.allclose(inverse, [[-2, 1], [1.5, -0.5]]) and np.allclose(inverse @ [5, 11], [1, 2])
assert np.array_equal(np.array([[2, 1], [5, 3]]) @ [[3, -1], [-5, 2]], np.eye(2))
assert not np.any(np.array([[1, 2], [2, 4]]) @ [2, -1])

A, C = np.array([[1, 1], [0, 1]]), np.array([[2, 0], [0, 1]])
assert (np.linalg.inv(A) @ np.linalg.inv(C))[0, 1] == -1
assert np.linalg.inv(A @ C)[0, 1] == -0.5
row, column = np.array([[1, 0]]), np.array([[1], [0]])
assert (row @ column).item() == 1 and (column @ row).tolist() == [[1, 0], [0, 0]]

rng = np.random.default_rng(0)
N = np.triu(rng.normal(size=(5, 5)), 1)  # N^5 = O
series = sum(np.linalg.matrix_power(N, k) for k in range(5))
assert np.allclose((np.eye(5) - N) @ series, np.eye(5), atol=1e-12)

ratios = []
for _ in range(50):
    A = rng.normal(size=(50, 50))
    A[:, -1] = A[:, :-1].sum(axis=1) + 1e-10 * rng.normal(size=50)
    b = A @ np.ones(50)
    by_solving, by_inverse = np.linalg.solve(A, b), np.linalg.inv(A) @ b
    ratios.append(np.linalg.norm(A @ by_inverse - b) / np.linalg.norm(A @ by_solving - b))
assert np.median(ratios) > 1e6
