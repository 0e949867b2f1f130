# C122 The pseudoinverse applied to b is the shortest least-squares solution
import numpy as np

rng = np.random.default_rng(122)
for m, n, r in ((7, 4, 4), (4, 7, 4), (6, 5, 3)):
    A = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))
    b = rng.normal(size=m)
    P = np.linalg.pinv(A, rcond=1e-10)
    x = P @ b
    least = np.linalg.norm(A @ x - b)
    null = np.eye(n) - P @ A
    for v in rng.normal(size=(200, n)):
        assert np.linalg.norm(A @ (x + v) - b) > least  # none is closer
        tie = x + null @ v
        assert abs(np.linalg.norm(A @ tie - b) - least) < 1e-10
        squares = x @ x + (null @ v) @ (null @ v)  # and no tie is shorter
        np.testing.assert_allclose(tie @ tie, squares, rtol=1e-10)
