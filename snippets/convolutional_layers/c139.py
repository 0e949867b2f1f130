# C139 Operations and weights of a convolution and of the dense product with its matrix
import numpy as np
from convolutional_layers.matrix import convolution_matrix

N, K = 1024, 3
count = 0
kernel, x = np.array([1.0, -2.0, 0.5]), np.random.default_rng(139).normal(size=N)
padded, y = np.pad(x, 1), np.zeros(N)
for m in range(N):
    for t in range(K):
        y[m] += kernel[t] * padded[m + t]  # one product and one sum
        count += 2
W = convolution_matrix(kernel, N, padding=1)
np.testing.assert_allclose(W @ x, y, atol=1e-12)
assert (count, 2 * W.size) == (6_144, 2_097_152) == (2 * N * K, 2 * N * N)
assert (len(kernel), W.size) == (3, 1_048_576)
