# C097 The outer factors are rotations or reflections
import numpy as np

rng = np.random.default_rng(97)
flip = np.diag([-1.0, 1.0, 1.0])
for A in rng.normal(size=(200, 3, 3)):
    U, s, Vt = np.linalg.svd(A)
    left, right = np.linalg.det(U), np.linalg.det(Vt)
    assert abs(abs(left) - 1) < 1e-9 and abs(abs(right) - 1) < 1e-9
    assert np.sign(left * right) == np.sign(np.linalg.det(A))
    other_U, other_Vt = U @ flip, flip @ Vt  # as good a decomposition, two factors reflected
    np.testing.assert_allclose((other_U * s) @ other_Vt, A, atol=1e-12)
    assert abs(np.linalg.det(other_U) + left) < 1e-9
