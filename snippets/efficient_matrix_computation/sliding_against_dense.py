# Sliding a kernel of width 3 over 1024 numbers against the dense matrix
import numpy as np

N, K = 1024, 3
rng = np.random.default_rng(139)
kernel, x = rng.normal(size=K), rng.normal(size=N)
padded = np.pad(x, 1)
operations, y = 0, np.zeros(N)
for m in range(N):
    for i in range(K):
        y[m] += kernel[i] * padded[m + i]
        operations += 2
W = sum(kernel[i] * np.eye(N, k=i - 1) for i in range(K))
np.testing.assert_allclose(W @ x, y, atol=1e-12)
assert operations == 2 * N * K == 6_144 and 2 * W.size == 2_097_152
assert kernel.size == 3 and W.size == 1_048_576
