# Exercises of the note Structured Matrices
import numpy as np
from scipy.linalg import circulant

C = circulant([-2, 1, 0, 1]).T  # the library wants the first column
assert C[0].tolist() == [-2, 1, 0, 1] and C[1].tolist() == [1, -2, 1, 0]
assert (C @ np.ones(4)).tolist() == [0, 0, 0, 0]
assert (C @ [1, -1, 1, -1]).tolist() == [-4, 4, -4, 4]
assert len({j - i for i in range(7) for j in range(7)}) == 2 * 7 - 1
A = np.array([[0, 1], [0, 0]])
assert (A @ A.T).tolist() == [[1, 0], [0, 0]]
assert round((8_000_000 - 4 * 1001) / 12) == 666_333

W = np.array([[1, 2, 3, 0, 0], [0, 1, 2, 3, 0], [0, 0, 1, 2, 3], [3, 0, 0, 1, 2], [2, 3, 0, 0, 1]])
assert (W @ [1, 2, 3, 4, 5]).tolist() == [14, 20, 26, 17, 13]
assert np.array_equal(W, circulant([1, 0, 0, 3, 2])) and np.linalg.matrix_rank(W[:3]) == 3

assert (32 * 32, len([1, 2, 3])) == (1024, 3)  # weights without and with sharing

rng = np.random.default_rng(21)
P, Q = circulant(rng.normal(size=6)), circulant(rng.normal(size=6))
np.testing.assert_allclose(P @ Q, Q @ P, atol=1e-12)
np.testing.assert_allclose(P @ Q, circulant((P @ Q)[:, 0]), atol=1e-12)
