# C059 Two sides, one inverse, and none for a singular or a rectangular matrix
import numpy as np

rng = np.random.default_rng(59)
for A in rng.normal(size=(100, 5, 5)):
    right = np.column_stack([np.linalg.solve(A, e) for e in np.eye(5)])  # from A B = I
    left = np.column_stack([np.linalg.solve(A.T, e) for e in np.eye(5)]).T  # from B A = I
    condition = np.linalg.cond(A)
    for B in (right, left):
        assert np.abs(A @ B - np.eye(5)).max() < 1e-13 * condition
        assert np.abs(B @ A - np.eye(5)).max() < 1e-13 * condition
    assert np.abs(left - right).max() < 1e-13 * condition * np.abs(right).max()

    A[:, 4] = A[:, :4] @ rng.normal(size=4)  # dependent columns: no inverse
    coefficients = np.linalg.lstsq(A[:, :4], A[:, 4], rcond=None)[0]
    assert np.linalg.norm(A @ [*coefficients, -1]) < 1e-9
    assert np.linalg.matrix_rank(A) < 5

for bad in ([[1, 2], [2, 4]], [[1, 0, 0], [0, 1, 0]]):
    try:
        np.linalg.inv(bad)
    except np.linalg.LinAlgError:
        continue
    raise AssertionError("this matrix has no inverse")

n = 8  # prefer solving: the residual of the inverse is far from rounding level
H = 1 / (np.arange(n)[:, None] + np.arange(n) + 1)
b = H @ np.ones(n)
scale = np.linalg.norm(H)
assert np.linalg.norm(H @ np.linalg.solve(H, b) - b) < 1e-14 * scale
assert 1e-11 * scale < np.linalg.norm(H @ (np.linalg.inv(H) @ b) - b) < 1e-3 * scale
assert np.isclose(b[0], sum(1 / k for k in range(1, n + 1)))
