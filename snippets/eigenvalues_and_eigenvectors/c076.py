# C076 Eigenpairs of [2, 1; 1, 2] and a mixture of them
import numpy as np

A = np.array([[2, 1], [1, 2]])
assert (A @ [1, 1]).tolist() == [3, 3] and (A @ [1, -1]).tolist() == [1, -1]
x = np.array([0.3, -1.7])
assert np.allclose(A @ x, [-1.1, -3.1], atol=1e-12)
s, t = np.linalg.solve([[1, 1], [1, -1]], x)
assert abs(s + 0.7) < 1e-12 and abs(t - 1) < 1e-12
np.testing.assert_allclose(A @ x, 3 * s * np.array([1, 1]) + t * np.array([1, -1]), atol=1e-12)
