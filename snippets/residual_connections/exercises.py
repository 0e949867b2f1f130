# Exercises and quoted numbers of the note Residual Connections
from itertools import pairwise

import numpy as np

W, I = np.array([[0.1, 0.2], [0.2, 0.1]]), np.eye(2)
assert np.allclose(np.linalg.eigvalsh(W), [-0.1, 0.3])
assert np.allclose(np.linalg.svd(I + W, compute_uv=False), [1.3, 0.9])
assert abs(np.linalg.norm(W, 2) - 0.3) < 1e-12
ten = np.linalg.matrix_power(I + W, 10)
assert np.allclose(ten @ [1, 1], 13.786 * np.ones(2), rtol=1e-4)
assert round(1.3**10, 2) == 13.79 and round(0.9**10, 3) == 0.349
assert round(1.03**10, 3) == 1.344 and round(0.99**10, 3) == 0.904
assert np.linalg.norm(np.linalg.matrix_power(W, 10), 2) < 6e-6 and f"{0.3**10:.1e}" == "5.9e-06"

# by hand
B = np.array([[-0.5, 0.25], [0.0, 0.5]])
assert np.linalg.eigvals(I + B).tolist() == [0.5, 1.5]
assert np.allclose((I + B) @ [1, 4], 1.5 * np.array([1, 4]))
assert np.allclose((np.eye(2) + np.diag([-1.0, 0])) @ [3, 4], [0, 4])

# inverse by repetition: x <- y - F(x)
rng = np.random.default_rng(59)
A = rng.normal(size=(6, 6))
A *= 0.5 / np.linalg.norm(A, 2)
start = rng.normal(size=6)
y = start + np.tanh(A @ start)
x = y
errors = []
for _ in range(30):
    x = y - np.tanh(A @ x)
    errors.append(np.linalg.norm(x - start))
assert all(later <= 0.5 * e + 1e-15 for e, later in pairwise(errors))
assert errors[-1] < 1e-8
