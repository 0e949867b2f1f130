# C100 A matrix of rank r is a sum of r outer products
import numpy as np

B = np.array([[1.0, 0, 1], [0, 1, 1], [1, 1, 2], [1, -1, 0]])
U, s, Vt = np.linalg.svd(B)
assert np.linalg.matrix_rank(B) == 2
terms = [s[i] * np.outer(U[:, i], Vt[i]) for i in range(2)]
np.testing.assert_allclose(sum(terms), B, atol=1e-12)
assert not np.allclose(terms[0], B) and all(np.linalg.matrix_rank(term) == 1 for term in terms)
