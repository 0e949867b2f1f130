# Exercises of the note Basis and Dimension, and its examples
import numpy as np

rank = np.linalg.matrix_rank
assert rank(np.array([[1, 1, 0], [0, 1, 1], [1, 0, -1]])) == 2
assert (np.array([1, 1, 0]) - [0, 1, 1]).tolist() == [1, 0, -1]  # the relation found by hand
assert rank(np.array([[1, 1, 0], [0, 1, 1]])) == 2

four = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 2, 3]])
assert (four[:3].T @ [1, 2, 3]).tolist() == four[3].tolist()
assert (2 * np.array([2, 1]) + 3 * np.array([-1, 1])).tolist() == [1, 5]
assert not np.any(2 * np.array([2, 1]) + np.array([-4, -2]))
for left_out in range(4):
    assert rank(np.delete(four, left_out, axis=0)) == 3
assert rank(np.array([[1, 0], [2, 0], [0, 1]])) == 2 and rank(np.array([[1, 0], [2, 0]])) == 1
triple = np.array([[1, 0], [0, 1], [1, 1]])
assert rank(triple) == 2 and all(rank(np.delete(triple, i, axis=0)) == 2 for i in range(3))

rng = np.random.default_rng(0)
pictures = rng.normal(size=(500, 28, 28))
symmetric = pictures + pictures[:, :, ::-1]
assert np.array_equal(symmetric, symmetric[:, :, ::-1])
assert rank(symmetric.reshape(500, 784)) == 28 * 14 == 392
