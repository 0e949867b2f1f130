# C062 Determinants 2 and -1
import numpy as np


def signed_area(A):
    x, y = np.array(A) @ [[0, 1, 1, 0], [0, 0, 1, 1]]
    return (x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2


doubling, mirror, other = [[2, 5], [0, 1]], [[1, 0], [0, -1]], [[2, 3], [-1, -2]]
assert abs(np.linalg.det(doubling) - 2) < 1e-12 and abs(signed_area(doubling) - 2) < 1e-12
for A in (mirror, other):
    assert abs(np.linalg.det(A) + 1) < 1e-12 and abs(signed_area(A) + 1) < 1e-12
lengths = np.linalg.norm(mirror, axis=0), np.linalg.norm(other, axis=0)
assert np.allclose(lengths[0], 1)  # a mirror keeps lengths
assert abs(lengths[1][0] - np.sqrt(5)) < 1e-12 and abs(np.sqrt(5) - 2.236) < 1e-4
assert (np.array(other) @ other).tolist() == [[1, 0], [0, 1]]  # and yet it is its own inverse
