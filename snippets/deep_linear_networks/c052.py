# C052 No new functions, but a narrow middle limits the rank, and a product trains differently
from itertools import pairwise

import numpy as np

rng = np.random.default_rng(52)
for widths in rng.integers(1, 9, size=(200, 4)):
    layers = [rng.normal(size=(m, n)) for n, m in pairwise(widths)]
    product = layers[2] @ layers[1] @ layers[0]
    assert np.linalg.matrix_rank(product) == widths.min()  # with probability one

E12 = np.array([[0.0, 1.0], [0.0, 0.0]])
assert not (E12 @ E12).any()  # rank zero below the bound one

B, A = rng.normal(size=(10, 2)), rng.normal(size=(2, 10))
assert np.linalg.matrix_rank(B @ A) == 2 and A.size + B.size == 40 and (B @ A).size == 100

# no new functions, but the widest stack reaches all matrices: W = W I
W = rng.normal(size=(10, 10))
assert np.array_equal(W @ np.eye(10), W)

# gradients of the factors against difference quotients
M = rng.normal(size=(4, 4))
for _ in range(20):
    W1, W2, W3 = rng.normal(size=(3, 4, 4))
    G = W3 @ W2 @ W1 - M
    for i in range(4):
        for j in range(4):
            H = np.zeros((4, 4))
            H[i, j] = 1e-4
            up, down = (np.sum((W3 @ (W2 + s * H) @ W1 - M) ** 2) / 2 for s in (1, -1))
            assert abs((up - down) / 2e-4 - (W3.T @ G @ W1.T)[i, j]) < 1e-6

# equal start, equal steps: strong directions first in the product, all at one pace in the matrix
M, W, eta = np.diag([3.0, 1.0, 0.3]), 0.01 * np.eye(3), 0.05
A, B = 0.1 * np.eye(3), 0.1 * np.eye(3)
for _ in range(60):
    W = W - eta * (W - M)
    G = B @ A - M
    A, B = A - eta * B.T @ G, B - eta * G @ A.T
learned = np.diag(B @ A) / np.diag(M)
direct = np.diag(W) / np.diag(M)
assert learned[0] > 0.999 and 0.75 < learned[1] < 0.9 and learned[2] < 0.25
assert np.ptp(direct) < 0.01 and abs(direct[0] - 0.954) < 0.001

# gradient flow of a chain of L equal factors: p' = L p^(2 - 2/L) (m - p)
for L in (1, 2, 3, 5):
    for p, m in rng.uniform(0.2, 2, size=(50, 2)):
        a, d = p ** (1 / L), 1e-6
        step = d * a ** (L - 1) * (m - p)
        speed = ((a + step) ** L - (a - step) ** L) / (2 * d)
        assert abs(speed - L * p ** (2 - 2 / L) * (m - p)) < 1e-7
