# Exercises of the note Convolutional Layers
import numpy as np
from convolutional_layers.matrix import convolution_matrix

W = convolution_matrix([1, -1], 4)
assert W.tolist() == [[1, -1, 0, 0], [0, 1, -1, 0], [0, 0, 1, -1]]
assert (W @ [3, 5, 4, 4]).tolist() == [-2, 1, 0]

example = convolution_matrix([1, 2, 3], 8, 2, 1)  # numbers of the mistakes
assert (example[0, 0], example[1, 1]) == (2, 1)
assert convolution_matrix([1, 2, 3], 12, 1, 1)[0, -1] == 0

assert (224 + 2 * 3 - 7) // 2 + 1 == 112  # exercise 2

rng = np.random.default_rng(0)
a, b = rng.normal(size=3), rng.normal(size=4)
product = convolution_matrix(b, 10) @ convolution_matrix(a, 12)
np.testing.assert_allclose(product, convolution_matrix(np.convolve(a, b), 12), atol=1e-12)

W = np.eye(30)
fields = []
for _ in range(5):  # exercise 4
    W = convolution_matrix(np.ones(3), 30, padding=1) @ W
    fields.append(np.count_nonzero(W[15]))
assert fields == [3, 5, 7, 9, 11]
