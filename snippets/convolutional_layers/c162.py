# C162 Weights of a dense, a locally connected and a convolutional layer
import numpy as np
from convolutional_layers.matrix import convolution_matrix

N = M = 32
K = 3
assert convolution_matrix(np.ones(K), N, padding=1).shape == (M, N)
assert (M * N, M * K, K) == (1024, 96, 3)

side, c_in, c_out, k = 32, 3, 64, 3
inputs, outputs = c_in * side * side, c_out * side * side
assert inputs * outputs == 201_326_592
assert outputs * c_in * k * k == 1_769_472
assert c_out * c_in * k * k == 1_728
