# C044 The twelve indices of a 4 x 3 matrix
from itertools import product

import numpy as np

indices = list(product(range(1, 5), range(1, 4)))
assert len(indices) == 12 and indices[3:6] == [(2, 1), (2, 2), (2, 3)]
W = np.zeros((4, 3))
for i, j in indices:
    W[i - 1, j - 1] += 1
assert np.all(W == 1)  # each entry once
try:
    W[2 - 1, 4 - 1]
except IndexError:
    pass
else:
    raise AssertionError("a 4 x 3 matrix has no column 4")
