# Exercises of the note Least Squares
import numpy as np

A, b = np.array([[1.0, -1], [1, 0], [1, 1]]), np.array([1.0, 0, 2])
assert (A.T @ A).tolist() == [[3, 0], [0, 2]] and (A.T @ b).tolist() == [3, 1]
x = np.linalg.solve(A.T @ A, A.T @ b)
np.testing.assert_allclose(x, [1, 0.5], atol=1e-12)
np.testing.assert_allclose(b - A @ x, [0.5, -1, 0.5], atol=1e-12)

rng = np.random.default_rng(42)
for _ in range(20):
    A = np.column_stack([np.ones(8), rng.normal(size=8)])
    b = rng.normal(size=8)
    x = np.linalg.lstsq(A, b)[0]
    assert abs((b - A @ x).sum()) < 1e-12
    assert abs(x @ [1, A[:, 1].mean()] - b.mean()) < 1e-12

# the worked line with its last point moved from 4 to 14
t = np.arange(4.0)
A = np.column_stack([np.ones(4), t])
x = np.linalg.lstsq(A, np.array([1.0, 2, 2, 14]))[0]
np.testing.assert_allclose(x, [-1.1, 3.9], atol=1e-12)

# several right sides, and the two mistakes of the note
b = np.array([1.0, 2, 2, 4])
inverse = np.polyfit(b, t, 1)[0]  # t from b
np.testing.assert_allclose(inverse, 4.5 / 4.75, atol=1e-12)
assert abs(1 / inverse - 0.9) > 0.1
for e in (1e-3, 1e-6):
    thin = np.array([[1.0, 1], [e, 0], [0, e]])
    s, squared = np.linalg.cond(thin), np.linalg.cond(thin.T @ thin)
    assert abs(s**2 - (2 + e**2) / e**2) < 1e-3 * s**2 and abs(squared / s**2 - 1) < 1e-3
thin = np.array([[1.0, 1], [1e-8, 0], [0, 1e-8]])
assert np.linalg.matrix_rank(thin) == 2 and np.linalg.det(thin.T @ thin) == 0
