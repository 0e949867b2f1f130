# C030 The matrix of a map is built from the images of the basis vectors
import numpy as np


def T(x):
    """A linear map given by a program: shift, differences and a weighted sum."""
    return np.concatenate([np.roll(x, 1), np.diff(x), [3 * x[0] - x[-1]]])


rng = np.random.default_rng(30)
for _ in range(50):
    n = int(rng.integers(2, 8))
    A = np.column_stack([T(e) for e in np.eye(n)])
    x = rng.normal(size=n)
    np.testing.assert_allclose(A @ x, T(x), atol=1e-12)

A, P, x = rng.normal(size=(3, 3)), rng.normal(size=(3, 3)), rng.normal(size=3)
B = np.linalg.solve(P, A @ P)  # the same map in the coordinates of the columns of P
np.testing.assert_allclose(P @ (B @ np.linalg.solve(P, x)), A @ x, atol=1e-9)
assert not np.allclose(A, B)
np.testing.assert_allclose(
    np.linalg.solve(P, 3 * P), 3 * np.eye(3), atol=1e-9
)  # the same everywhere
