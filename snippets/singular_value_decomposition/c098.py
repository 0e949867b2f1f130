# C098 Three stages give the matrix
import numpy as np

rng = np.random.default_rng(98)
A, points = rng.normal(size=(3, 2)), rng.normal(size=(2, 100))
U, s, Vt = np.linalg.svd(A, full_matrices=False)
y = Vt @ points
z = s[:, None] * y
np.testing.assert_allclose(U @ z, A @ points, atol=1e-12)
np.testing.assert_allclose(np.linalg.norm(y, axis=0), np.linalg.norm(points, axis=0), atol=1e-12)
np.testing.assert_allclose(np.linalg.norm(U @ z, axis=0), np.linalg.norm(z, axis=0), atol=1e-12)
