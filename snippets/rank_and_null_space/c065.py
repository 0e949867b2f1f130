# C065 A layer loses nothing exactly if it has full column rank
import numpy as np

singular = np.array([[1, 2], [2, 4]])
assert np.array_equal(singular @ [2, 0], singular @ [0, 1])  # two inputs, one image
assert abs(np.linalg.det(singular)) < 1e-12 and np.linalg.matrix_rank(singular) == 1

rng = np.random.default_rng(65)
lost = kept = 0
for _ in range(300):
    m, n, k = rng.integers(1, 6, size=3)
    W = rng.normal(size=(m, k)) @ rng.normal(size=(k, n))
    rank = np.linalg.matrix_rank(W)
    smallest = np.linalg.svd(W)[2][-1]  # the unit vector that W shrinks most
    unnoticed = np.linalg.norm(W @ smallest) < 1e-9 * (1 + np.linalg.norm(W))
    assert unnoticed == (rank < n)
    if m < n:
        assert unnoticed  # fewer outputs than inputs: always a lost direction
    lost, kept = lost + unnoticed, kept + (m > n and not unnoticed)
assert lost > 50 and kept > 20
tall = np.array([[1, 0], [0, 1], [1, 1]])
assert np.linalg.matrix_rank(tall) == 2 and np.linalg.matrix_rank(tall.T) == 2
for matrix in (tall, tall.T):
    try:
        np.linalg.det(matrix)
    except np.linalg.LinAlgError:
        continue
    raise AssertionError("a rectangular matrix has no determinant")
x, y = np.array([-1.0, 2.0]), np.array([-3.0, 2.0])
assert np.array_equal(np.maximum(np.eye(2) @ x, 0), np.maximum(np.eye(2) @ y, 0))
