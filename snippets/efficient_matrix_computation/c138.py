# C138 GEMM multiplies matrices, GEMV a matrix and a vector; a convolution lowered to GEMM
import numpy as np
from scipy.linalg.blas import dgemm, dgemv

rng = np.random.default_rng(138)
for _ in range(20):
    A, B, C = rng.normal(size=(4, 3)), rng.normal(size=(3, 5)), rng.normal(size=(4, 5))
    x, y = rng.normal(size=3), rng.normal(size=4)
    np.testing.assert_allclose(dgemm(2.0, A, B, 3.0, C), 2 * A @ B + 3 * C, atol=1e-12)
    np.testing.assert_allclose(dgemv(2.0, A, x, 3.0, y), 2 * A @ x + 3 * y, atol=1e-12)
    assert dgemv(1.0, A, x).ndim == 1 and dgemm(1.0, A, B).ndim == 2

kernels, signal = rng.normal(size=(6, 3)), rng.normal(size=20)  # six kernels of width 3
patches = np.lib.stride_tricks.sliding_window_view(signal, 3)  # one patch per row
lowered = dgemm(1.0, patches, kernels.T)
expected = np.stack([np.correlate(signal, k, mode="valid") for k in kernels], axis=1)
np.testing.assert_allclose(lowered, expected, atol=1e-12)
