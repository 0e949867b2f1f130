# C048, C049 Composition, entries and shapes
import numpy as np

rng = np.random.default_rng(48)
for _ in range(100):
    m, p, n = rng.integers(1, 7, size=3)
    A, B, x = rng.normal(size=(m, p)), rng.normal(size=(p, n)), rng.normal(size=n)
    loop = [[sum(A[i, k] * B[k, j] for k in range(p)) for j in range(n)] for i in range(m)]
    assert (A @ B).shape == (m, n)
    np.testing.assert_allclose(A @ B, loop, atol=1e-12)
    np.testing.assert_allclose((A @ B) @ x, A @ (B @ x), atol=1e-12)
try:
    np.ones((2, 3)) @ np.ones((2, 3))
except ValueError:
    pass
else:
    raise AssertionError("inner sizes 3 and 2 do not agree")
