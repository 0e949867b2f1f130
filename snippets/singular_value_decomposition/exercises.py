# Exercises of the note Singular Value Decomposition
import numpy as np

A = np.diag([3.0, -2.0])
assert np.allclose(np.linalg.svd(A, compute_uv=False), [3, 2])
assert np.allclose(np.diag([1, -1]) @ np.diag([3, 2]), A)

B = np.random.default_rng(0).normal(size=(4, 6))
np.testing.assert_allclose(np.linalg.svd(B, compute_uv=False), np.linalg.svd(B.T, compute_uv=False))
assert np.linalg.svd([[0, 5], [0, 0]], compute_uv=False)[0] == 5
assert max(k for k in range(1, 512) if k * (512 + 512 + 1) < 512**2) == 255
