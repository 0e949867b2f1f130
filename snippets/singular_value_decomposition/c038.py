# C038, C039 The image of the unit circle is an ellipse whose half-axes are the singular values
import numpy as np

rng = np.random.default_rng(38)
angle = np.linspace(0, 2 * np.pi, 200)
circle = np.stack([np.cos(angle), np.sin(angle)])
for A in rng.normal(size=(100, 2, 2)) + np.eye(2):
    y = A @ circle
    inside = np.sum(y * np.linalg.solve(A @ A.T, y), axis=0)
    np.testing.assert_allclose(inside, 1, atol=1e-6 * np.linalg.cond(A) ** 2)
flat = np.array([[1.0, 2.0], [2.0, 4.0]])
assert abs(np.linalg.norm(flat @ circle, axis=0).max() - 5) < 1e-3
assert np.linalg.matrix_rank(flat @ circle) == 1  # a segment
B = rng.normal(size=(3, 2)) @ rng.normal(size=(2, 3))  # singular: a filled ellipse in space
U, s, Vt = np.linalg.svd(B)
w = rng.uniform(-0.7, 0.7, size=(2, 100))  # points of the disc, each of them reached
x = Vt.T @ np.vstack([w, np.sqrt(1 - np.sum(w**2, axis=0))])
np.testing.assert_allclose(np.linalg.norm(x, axis=0), 1, atol=1e-12)
np.testing.assert_allclose(B @ x, U[:, :2] @ (s[:2, None] * w), atol=1e-12)
x = rng.normal(size=(3, 500))
inside = U[:, :2].T @ B @ (x / np.linalg.norm(x, axis=0)) / s[:2, None]
assert np.linalg.norm(inside, axis=0).max() <= 1 + 1e-9  # and no point outside

A = np.array([[2.0, 1.0], [0.5, 1.5]])
fine = np.linspace(0, np.pi, 2_000_001)
lengths = np.hypot(2 * np.cos(fine) + np.sin(fine), 0.5 * np.cos(fine) + 1.5 * np.sin(fine))
U, s, Vt = np.linalg.svd(A)
assert abs(lengths.max() - s[0]) < 1e-9 and abs(lengths.min() - s[1]) < 1e-9
np.testing.assert_allclose(s**2, (15 + np.array([5, -5]) * np.sqrt(5)) / 4, atol=1e-12)
best = np.array([np.cos(fine[lengths.argmax()]), np.sin(fine[lengths.argmax()])])
assert abs(abs(best @ Vt[0]) - 1) < 1e-9  # the input is the right vector,
assert abs(abs(A @ best @ U[:, 0]) - s[0]) < 1e-9  # the axis is the left one
