# C161 Rows are tied to one kernel and yet linearly independent
import numpy as np
from convolutional_layers.matrix import convolution_matrix

W = convolution_matrix([1, 2, 3], 8)
assert W.shape == (6, 8) and np.linalg.matrix_rank(W) == 6

rng = np.random.default_rng(161)
for _ in range(60):
    N, K, S = int(rng.integers(6, 14)), int(rng.integers(1, 5)), int(rng.integers(1, 4))
    kernel = rng.normal(size=K)
    kernel[0] = rng.choice([-1, 1]) * rng.uniform(0.5, 2)
    W = convolution_matrix(kernel, N, S)
    first = (W != 0).argmax(axis=1)
    assert first.tolist() == [m * S for m in range(len(W))]  # echelon form
    # exact rank by minors: the columns m*S form a triangle with w_0 on the diagonal
    square = W[:, first]
    assert np.array_equal(square, np.triu(square)) and (np.diag(square) == kernel[0]).all()
