# C031 Column j is where the basis vector j lands
import numpy as np

A = np.random.default_rng(31).normal(size=(3, 5))
for j, e in enumerate(np.eye(5)):
    assert np.array_equal(A @ e, A[:, j])
