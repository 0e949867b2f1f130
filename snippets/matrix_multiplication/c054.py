# C054 Products do not commute
import numpy as np

E12, E21 = np.array([[0, 1], [0, 0]]), np.array([[0, 0], [1, 0]])
assert (E12 @ E21).tolist() == [[1, 0], [0, 0]]
assert (E21 @ E12).tolist() == [[0, 0], [0, 1]]
assert not np.array_equal(E12 @ E21, E21 @ E12)
