# C123 Least squares with no solution, and with many
import numpy as np

rng = np.random.default_rng(123)
A, b = np.array([[1.0, 1.0]]), np.array([2.0])
x = np.linalg.lstsq(A, b)[0]
np.testing.assert_allclose(x, [1, 1], atol=1e-12)
np.testing.assert_allclose(np.linalg.pinv(A) @ b, x, atol=1e-12)
for s in rng.normal(size=200):  # all solutions are (1 + s, 1 - s)
    other = x + s * np.array([1, -1])
    assert abs((A @ other - b)[0]) < 1e-12
    assert np.linalg.norm(other) > np.linalg.norm(x)

for m, n in ((3, 6), (6, 3)):
    for _ in range(20):
        A, b = rng.normal(size=(m, n)), rng.normal(size=m)
        x = np.linalg.lstsq(A, b)[0]
        least = np.linalg.norm(A @ x - b)
        assert (least < 1e-12) == (m < n)
        N = np.eye(n) - np.linalg.pinv(A) @ A  # projects on the null space
        for _ in range(20):
            v = rng.normal(size=n)
            assert np.linalg.norm(A @ (x + v) - b) > least
            assert abs(np.linalg.norm(A @ (x + N @ v) - b) - least) < 1e-12
            assert np.linalg.norm(x + N @ v) >= np.linalg.norm(x) - 1e-12
