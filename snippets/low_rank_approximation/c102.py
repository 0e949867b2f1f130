# C102 With missing entries, weights or absolute values the truncation is not the best
import numpy as np


def truncate(A, k=1):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return U[:, :k] * s[:k] @ Vt[:k]


A, known = np.array([[1.0, 2.0], [2.0, 10.0]]), np.array([[1, 1], [1, 0]])
B = np.array([[1, 2], [2, 4]])
assert np.linalg.matrix_rank(B) == 1 and np.linalg.norm(known * (A - B)) == 0
assert np.linalg.norm(known * (A - truncate(A))) > 0.5
assert np.linalg.norm(A - truncate(A)) < np.linalg.norm(A - B)  # unweighted it is the best

spike = np.ones((6, 6))
spike[5, 5] = 3  # sums of absolute values forgive one wild entry
assert np.abs(spike - 1).sum() == 2 < np.abs(spike - truncate(spike)).sum() - 0.5

row_weights = np.array([[1.0], [20.0], [1.0]])
rng = np.random.default_rng(102)
for G in rng.normal(size=(50, 3, 4)):
    weighted = truncate(row_weights * G) / row_weights  # also of rank one
    errors = [np.linalg.norm(row_weights * (G - C)) for C in (weighted, truncate(G))]
    assert errors[0] < errors[1]
