# Exercises of the note Eigenvalues and Eigenvectors
import numpy as np

A = np.array([[4, 1], [2, 3]])
assert (A @ [1, 1]).tolist() == [5, 5] and (A @ [1, -2]).tolist() == [2, -4]
assert np.allclose(np.roots([1, -7, 10]), [5, 2])
W = np.array([[0.0, 1.0], [1.0, 0.0]])  # I + W has the eigenvectors of W
assert np.allclose(np.linalg.eigvalsh(np.eye(2) + W), 1 + np.linalg.eigvalsh(W))

B, x = np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([1.0, 0.0])
np.testing.assert_allclose(np.linalg.matrix_power(B, 5) @ [1, 1], 3**5 * np.ones(2))
for _ in range(20):
    x = B @ x
    x /= np.linalg.norm(x)
np.testing.assert_allclose(x, np.ones(2) / np.sqrt(2), atol=1e-8)
