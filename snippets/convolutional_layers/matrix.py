# S21 The matrix of a convolution
import numpy as np


def convolution_matrix(kernel, n, stride=1, padding=0):
    """Matrix W with entries w_mj = kernel[t] where j = m*stride - padding + t."""
    m_out = (n + 2 * padding - len(kernel)) // stride + 1
    W = np.zeros((m_out, n))
    for m in range(m_out):
        for t, weight in enumerate(kernel):
            j = m * stride - padding + t
            if 0 <= j < n:  # positions on the padding are dropped
                W[m, j] = weight
    return W
