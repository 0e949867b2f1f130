# Exercises of the note Linear Transformations
import numpy as np

R = np.array([[0, -1], [1, 0]])
assert (R @ [1, 0]).tolist() == [0, 1] and (R @ [0, 1]).tolist() == [-1, 0]

M = np.column_stack([e - e.mean() for e in np.eye(3)])
np.testing.assert_allclose(M, np.eye(3) - np.ones((3, 3)) / 3, atol=1e-15)
x = np.random.default_rng(0).normal(size=3)
np.testing.assert_allclose(M @ x, x - x.mean(), atol=1e-12)
