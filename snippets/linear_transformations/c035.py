# C035 A matrix may reflect, flatten and change the dimension
import numpy as np

reflection, flattening = np.diag([1.0, -1.0]), np.diag([1.0, 0.0])
assert np.allclose(np.linalg.svd(reflection, compute_uv=False), [1, 1])  # no stretching,
assert np.linalg.det(reflection) == -1  # and yet no rotation
assert np.linalg.matrix_rank(flattening) == 1
assert (np.ones((3, 2)) @ np.ones(2)).shape == (3,)
