# Exercises and quoted numbers of the note Orthogonal Matrices
import numpy as np

Q = np.array([[1, 2, 2], [2, 1, -2], [-2, 2, -1]]).T / 3
assert np.allclose(Q.T @ Q, np.eye(3)) and abs(np.linalg.det(Q) - 1) < 1e-12

rotation = np.array([[0.6, -0.8], [0.8, 0.6]])
assert np.allclose(rotation @ [5, 10], [-5, 10])
assert abs(np.degrees(np.arctan2(0.8, 0.6)) - 53.13) < 0.005
H = np.eye(2) - 2 * np.outer([0.6, 0.8], [0.6, 0.8])
assert np.allclose(H, [[0.28, -0.96], [-0.96, -0.28]]) and np.allclose(H @ H, np.eye(2))
assert abs(np.linalg.det([[1, 1], [1, -1]]) + 2) < 1e-12
assert abs(0.28 * -0.28 + 0.0784) < 1e-15 and abs(0.96 * 0.96 - 0.9216) < 1e-15
assert abs(np.linalg.det(H) + 1) < 1e-12 and np.isclose(np.linalg.norm([5, 10]) ** 2, 125)
tall = np.eye(3)[:, :2]
assert np.array_equal(tall.T @ tall, np.eye(2))
assert np.array_equal(tall @ tall.T, np.diag([1, 1, 0]))

rng = np.random.default_rng(0)
for x, y in rng.normal(size=(50, 2, 5)):
    y *= np.linalg.norm(x) / np.linalg.norm(y)
    u = (x - y) / np.linalg.norm(x - y)
    assert np.allclose(x - 2 * u * (u @ x), y, atol=1e-12)

factors = np.linalg.qr(rng.normal(size=(50, 6, 6)))[0]
product = np.linalg.multi_dot(factors)
assert np.abs(product.T @ product - np.eye(6)).max() < 1e-13
narrow = np.linalg.qr(rng.normal(size=(6, 3)))[0]
through = product @ narrow @ np.linalg.qr(rng.normal(size=(6, 3)))[0].T
values = np.linalg.svd(through, compute_uv=False)
assert np.allclose(values, [1, 1, 1, 0, 0, 0], atol=1e-12)
