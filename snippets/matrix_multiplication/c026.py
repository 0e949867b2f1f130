# C026 Rules for sum, product, transpose, identity and inverse
import numpy as np

rng = np.random.default_rng(26)
for _ in range(100):
    A, B, C = rng.normal(size=(3, 4, 4)) + 4 * np.eye(4)
    I = np.eye(4)
    inverse = np.linalg.inv
    for left, right in (
        (A + B, [[A[i, j] + B[i, j] for j in range(4)] for i in range(4)]),
        (A @ I, A),
        (I @ A, A),
        (A @ (B + C), A @ B + A @ C),
        ((A @ B).T, B.T @ A.T),
        (inverse(A @ B), inverse(B) @ inverse(A)),
        (inverse(A) @ A, I),
        (A @ inverse(A), I),
    ):
        np.testing.assert_allclose(left, right, atol=1e-9)
assert np.linalg.matrix_rank(np.ones((2, 2))) < 2  # square and yet not invertible
