# Exercises of the note Orthogonal Projection, and the numbers of its mistakes
import numpy as np

x, one = np.array([2, 0, 4]), np.ones(3)
shadow = (x @ one) / (one @ one) * one
assert shadow.tolist() == [2, 2, 2] and (x - shadow).tolist() == [0, -2, 2]

squares, ramp = np.array([1, 4, 9, 16, 25]), np.array([-2, -1, 0, 1, 2])
assert (squares.sum(), squares @ ramp, ramp @ ramp, ramp.sum()) == (55, 60, 10, 0)
fitted = 55 / 5 * np.ones(5) + 60 / 10 * ramp
t = np.arange(1, 6)
assert fitted.tolist() == [-1, 5, 11, 17, 23] == (6 * t - 7).tolist()
assert np.allclose(np.polyfit(t, squares, 1), [6, -7])

b, a1, a2 = np.array([1, 2, 0]), np.array([1, 0, 1]), np.array([0, 1, 1])
assert ((a1 @ b) * a1 + (a2 @ b) * a2).tolist() == [1, 2, 3]
assert (2 * a2 - a1).tolist() == [-1, 2, 1] and (2 * a2 - a1) @ a1 == 0
assert (b - [0, 1, 1]) @ a1 == 0 and (b - [0, 1, 1]) @ a2 == 0

rng = np.random.default_rng(0)
W = rng.normal(size=(4, 4))
M = np.eye(4) + W
assert np.linalg.norm(M @ M - M) > 0.1  # adding the input back is no projection
assert np.allclose(M @ M - M, W @ W + W)  # it is one exactly if W W = -W
slanting = np.array([[1, 1], [0, 0]])
assert np.array_equal(slanting @ slanting, slanting) and (slanting @ [0, 1]).tolist() == [1, 0]
