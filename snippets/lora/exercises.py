# Exercises and worked example of the note LoRA
import numpy as np

W0, A = np.array([[1.0, 0, 1], [0, 1, 0]]), np.array([[1.0, 2, 1]])
x, y = np.array([1.0, 1, 0]), np.array([3.0, 0])
G = np.outer(W0 @ x - y, x)
assert G.tolist() == [[-2, -2, 0], [1, 1, 0]]
B = -0.1 * G @ A.T
np.testing.assert_allclose(B, [[0.6], [-0.3]], atol=1e-12)
np.testing.assert_allclose(W0 + B @ A, [[1.6, 1.2, 1.6], [-0.3, 0.4, -0.3]], atol=1e-12)
new = (W0 + B @ A) @ x
np.testing.assert_allclose(new, [2.8, 0.1], atol=1e-12)
losses = [0.5 * np.sum((z - y) ** 2) for z in (W0 @ x, new)]
np.testing.assert_allclose(losses, [2.5, 0.025], atol=1e-12)

# by hand: 1024 outputs, 4096 inputs, r = 16
assert 16 * (1024 + 4096) == 81_920 and 1024 * 4096 == 4_194_304
assert round(100 * 81_920 / 4_194_304, 2) == 1.95
assert 1024 * 4096 / (1024 + 4096) == 819.2

# the same product from other factors, and sums of two updates
rng = np.random.default_rng(67)
B, A, M = rng.normal(size=(6, 2)), rng.normal(size=(2, 5)), rng.normal(size=(2, 2))
np.testing.assert_allclose((B @ M) @ (np.linalg.inv(M) @ A), B @ A, atol=1e-10)
both = B @ A + rng.normal(size=(6, 2)) @ rng.normal(size=(2, 5))
assert np.linalg.matrix_rank(both) == 4
error = np.linalg.svd(np.diag([3.0, 2, 1, 0.5]), compute_uv=False)
np.testing.assert_allclose(np.sqrt(np.sum(error[2:] ** 2)), np.sqrt(1.25), atol=1e-12)

# a product of a 10 x 2 and a 2 x 10 matrix
B, A = rng.normal(size=(10, 2)), rng.normal(size=(2, 10))
assert np.linalg.matrix_rank(B @ A) == 2 and B.size + A.size == 40
