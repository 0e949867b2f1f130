# C079 Change coordinates, scale, change back; a complex pair turns and scales a plane
import numpy as np

A, V = np.array([[2, 1], [1, 2]]), np.array([[1, 1], [1, -1]])
c = np.linalg.solve(V, [2, -1])
np.testing.assert_allclose(c, [0.5, 1.5], atol=1e-15)
np.testing.assert_allclose(V @ ([3, 1] * c), A @ [2, -1], atol=1e-15)
assert (A @ [2, -1]).tolist() == [3, 0]

rng = np.random.default_rng(79)
pairs = 0
for B in rng.normal(size=(100, 4, 4)):
    values, W = np.linalg.eig(B)
    x = rng.normal(size=4)
    np.testing.assert_allclose(W @ (values * np.linalg.solve(W, x)), B @ x, atol=1e-9)
    for value, w in zip(values, W.T, strict=True):
        if value.imag > 1e-3:
            pairs += 1
            alpha, beta = value.real, value.imag
            plane = np.stack([w.real, w.imag], axis=1)
            block = np.array([[alpha, beta], [-beta, alpha]])
            np.testing.assert_allclose(B @ plane, plane @ block, atol=1e-10)
            turn = block / abs(value)  # a rotation times the absolute value
            np.testing.assert_allclose(turn.T @ turn, np.eye(2), atol=1e-12)
            assert abs(np.linalg.det(turn) - 1) < 1e-12
assert pairs > 50
