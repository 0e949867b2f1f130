# Exercises of the note Tensor Decompositions
import numpy as np

assert 3 * 3 * 64 * 128 == 73_728
assert 16 * (9 + 64 + 128) == 3_216
assert 9 * 16 * 16 + 9 * 9 + 64 * 16 + 128 * 16 == 5_457

D = np.zeros((2, 2, 2))
D[0, 0, 0] = D[1, 1, 1] = 1
ranks = [np.linalg.matrix_rank(np.moveaxis(D, axis, 0).reshape(2, -1)) for axis in range(3)]
assert ranks == [2, 2, 2]

T = np.zeros((2, 2, 4))
for i in range(2):
    for j in range(2):
        T[i, j, 2 * i + j] = 1
ranks = [int(np.linalg.matrix_rank(np.moveaxis(T, a, 0).reshape(T.shape[a], -1))) for a in range(3)]
assert ranks == [2, 2, 4]
