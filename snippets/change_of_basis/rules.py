# The matrix of a map in another basis, and the rules for similar matrices
import numpy as np

rng = np.random.default_rng(29)
for _ in range(100):
    P, R = rng.normal(size=(2, 4, 4)) + 4 * np.eye(4)
    A, x = rng.normal(size=(4, 4)), rng.normal(size=4)
    B = np.linalg.solve(P, A @ P)
    c = np.linalg.solve(P, x)
    np.testing.assert_allclose(sum(c[i] * P[:, i] for i in range(4)), x, atol=1e-12)
    np.testing.assert_allclose(B @ c, np.linalg.solve(P, A @ x), atol=1e-11)
    np.testing.assert_allclose(P @ B @ np.linalg.inv(P), A, atol=1e-11)
    C = np.linalg.solve(R, B @ R)
    np.testing.assert_allclose(C, np.linalg.solve(P @ R, A @ P @ R), atol=1e-10)
    cube = np.linalg.solve(P, A @ A @ A @ P)
    np.testing.assert_allclose(np.linalg.matrix_power(B, 3), cube, atol=1e-9)
    S = A + 6 * np.eye(4)
    back = np.linalg.solve(P, np.linalg.inv(S) @ P)
    np.testing.assert_allclose(np.linalg.solve(P, S @ P) @ back, np.eye(4), atol=1e-11)

    F, Q = rng.normal(size=(3, 4)), rng.normal(size=(3, 3)) + 4 * np.eye(3)
    d = np.linalg.solve(Q, F @ P) @ c  # other bases for inputs and outputs
    np.testing.assert_allclose(Q @ d, F @ x, atol=1e-11)
