# C047 Arithmetic intensity of matrix-matrix and matrix-vector products in float32
import numpy as np

for n in (16, 64, 256, 1024, 4096):
    A = np.broadcast_to(np.float32(0), (n, n))  # shape and item size without the memory
    x = np.zeros(n, dtype=np.float32)
    matrix, vector = A.size * A.itemsize, x.nbytes
    gemm = 2 * n**3 / (3 * matrix)
    gemv = 2 * n**2 / (matrix + 2 * vector)
    assert abs(gemm - n / 6) < 1e-9 and abs(gemv - n / (2 * n + 4)) < 1e-12 and gemv < 0.5
    if n > 16:
        assert gemm > 10 * gemv
assert round(gemm, 1) == 682.7
for m in (1, 10, 1000):  # a rectangular layer is no better
    for n in (1, 10, 1000):
        assert 2 * m * n / (4 * (m * n + m + n)) < 0.5

# one product for the batch equals one product per sample
rng = np.random.default_rng(47)
X, W = rng.normal(size=(64, 20)), rng.normal(size=(10, 20))
np.testing.assert_allclose(X @ W.T, np.stack([W @ x for x in X]), atol=1e-12)
