# Exercises of the note Identity and Diagonal Matrices
from itertools import product

import numpy as np

found = np.diag([1, 2.5]) @ np.ones((2, 2)) @ np.diag([2, 6])
assert found.tolist() == [[2, 6], [5, 15]]

for n in (1, 2, 3, 4):
    entries = product((-2, -1, -0.5, 0, 0.5, 1, 2), repeat=n)
    kept = [d for d in entries if np.array_equal(np.diag(d) @ np.diag(d), np.diag(d))]
    assert len(kept) == 2**n and all(set(d) <= {0, 1} for d in kept)

for signs in product((-1, 1), repeat=2):
    assert np.array_equal(np.diag(signs) @ np.diag(signs), np.eye(2))
swap = np.array([[0, 1], [1, 0]])
assert np.array_equal(swap @ swap, np.eye(2))

n = 2000
assert (n * n, n) == (4_000_000, 2000)
d, x = np.random.default_rng(4).normal(size=(2, 6))
np.testing.assert_allclose(np.diag(d) @ x, d * x, rtol=0, atol=1e-14)
