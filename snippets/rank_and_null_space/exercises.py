# Exercises and quoted numbers of the note Rank and Null Space
import numpy as np

A = np.array([[1, 2], [2, 4], [3, 6]])
assert np.linalg.matrix_rank(A) == 1 and not np.any(A @ [-2, 1])
assert np.linalg.matrix_rank([[1, 2], [2, 4]]) == 1
assert not np.any(np.ones((3, 2)) @ [1, -1])

example = np.array([[1.0, 2, 0, 1], [2, 4, 1, 4], [3, 6, 1, 5]])
assert np.linalg.matrix_rank(example) == 2
assert np.linalg.matrix_rank(np.c_[np.eye(3)[:, :2], [1, 2, 3]]) == 3  # no combination
example[0, 0] += 1e-10
assert np.linalg.matrix_rank(example) == 3

rng = np.random.default_rng(0)
for _ in range(50):
    left, right = rng.normal(size=(6, 3)), rng.normal(size=(3, 8))
    product = left @ right
    rank = np.linalg.matrix_rank(product)
    assert rank == 3 and product.shape[1] - rank == 5
    a, b = rng.integers(-1, 2, size=(2, 4, 4))
    ranks = np.linalg.matrix_rank(a), np.linalg.matrix_rank(b)
    assert np.linalg.matrix_rank(a @ b) <= min(ranks)
    assert np.linalg.matrix_rank(a.T @ a) == ranks[0]
