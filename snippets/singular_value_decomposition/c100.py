# C100 A matrix of rank r is a sum of r outer products
import numpy as np

B = np.array([[1.0, 0, 1], [0, 1, 1], [1, 1, 2], [1, -1, 0]])
U, s, Vt = np.linalg.svd(B)
assert np.linalg.matrix_rank(B) == 2
terms = [s[i] * np.outer(U[:, i], Vt[i]) for i in range(2)]
np.testing.assert_allclose(sum(terms), B, atol=1e-12)
rng = np.random.default_rng(100)
for r in (1, 2, 3):
    A = rng.normal(size=(6, r)) @ rng.normal(size=(r, 4))
    U, s, Vt = np.linalg.svd(A)
    np.testing.assert_allclose((U[:, :r] * s[:r]) @ Vt[:r], A, atol=1e-12)
    assert s[r - 1] > 1e-9 and np.all(s[r:] < 1e-12)  # not one term more or less
assert not np.allclose(terms[0], B) and all(np.linalg.matrix_rank(term) == 1 for term in terms)
