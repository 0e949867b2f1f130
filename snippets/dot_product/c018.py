# C018 Entries of the score matrix are dot products of rows
import numpy as np

rng = np.random.default_rng(18)
Q, K = rng.normal(size=(5, 8)), rng.normal(size=(7, 8))
scores = Q @ K.T
assert scores.shape == (5, 7)
for i in range(5):
    for j in range(7):
        assert abs(scores[i, j] - sum(Q[i, k] * K[j, k] for k in range(8))) < 1e-12
