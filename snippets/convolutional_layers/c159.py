# C159 Stride 1 gives constant diagonals, stride S every S-th row, channels give blocks
import numpy as np
from convolutional_layers.matrix import convolution_matrix
from scipy.signal import correlate2d


def toeplitz(W):
    return np.array_equal(W[1:, 1:], W[:-1, :-1])


rng = np.random.default_rng(159)
for _ in range(40):
    N, K, P = rng.integers(6, 15), rng.integers(2, 5), rng.integers(0, 2)
    kernel = rng.normal(size=K)
    W = convolution_matrix(kernel, N, 1, P)
    assert toeplitz(W)
    for S in (2, 3):
        strided = convolution_matrix(kernel, N, S, P)
        assert np.array_equal(strided, W[::S])
        assert len(strided) < 2 or not toeplitz(strided)

# two channels in and two out: every kernel weight becomes a 2 x 2 block
blocks = rng.normal(size=(3, 2, 2))
W = np.zeros((2 * 4, 2 * 6))
for m in range(4):
    for t in range(3):
        W[2 * m : 2 * m + 2, 2 * (m + t) : 2 * (m + t) + 2] = blocks[t]
x = rng.normal(size=(6, 2))
direct = np.stack([sum(blocks[t] @ x[m + t] for t in range(3)) for m in range(4)])
np.testing.assert_allclose((W @ x.ravel()).reshape(4, 2), direct, atol=1e-12)
assert np.array_equal(W[2:, 2:], W[:-2, :-2]) and not toeplitz(W)

# two dimensions: a Toeplitz pattern of blocks that are Toeplitz themselves
kernel, image = rng.normal(size=(3, 3)), rng.normal(size=(5, 6))
units = np.eye(30).reshape(30, 5, 6)
W = np.stack([correlate2d(u, kernel, "valid").ravel() for u in units], axis=1)
np.testing.assert_allclose(
    W @ image.ravel(), correlate2d(image, kernel, "valid").ravel(), atol=1e-12
)
B = W.reshape(3, 4, 5, 6).transpose(0, 2, 1, 3)  # block row, block column, entries
assert np.array_equal(B[1:, 1:], B[:-1, :-1])
assert all(toeplitz(block) for row in B for block in row)
