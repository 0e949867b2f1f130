# Exercises of the note Linear Inverse Problems
import numpy as np

a = np.array([3.0, 4.0])
for alpha, expected in ((0, [0.6, 0.8]), (25, [0.3, 0.4])):
    x = np.linalg.pinv(a[None]) @ [5] if alpha == 0 else a * 5 / (a @ a + alpha)
    assert np.allclose(x, expected)
assert np.allclose(np.linalg.solve(np.outer(a, a) + 25 * np.eye(2), a * 5), [0.3, 0.4])

rng = np.random.default_rng(4)
for _ in range(50):
    A, b = rng.normal(size=(6, 4)), rng.normal(size=6)
    path = [np.linalg.solve(A.T @ A + t * np.eye(4), A.T @ b) for t in (0.01, 0.1, 1, 10, 100)]
    sizes = [np.linalg.norm(x) for x in path]
    fits = [np.linalg.norm(A @ x - b) for x in path]
    assert np.all(np.diff(sizes) < 0) and np.all(np.diff(fits) > 0)
    stacked = np.vstack([A, np.sqrt(0.1) * np.eye(4)])
    x = np.linalg.lstsq(stacked, np.append(b, np.zeros(4)), rcond=None)[0]
    assert np.allclose(x, path[1], atol=1e-12)
