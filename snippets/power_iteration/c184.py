# C184 Pace of power iteration with W^T W, its underestimate, and a start that never arrives
import numpy as np

rng = np.random.default_rng(184)
for _ in range(100):
    U, _ = np.linalg.qr(rng.normal(size=(7, 4)))
    V, _ = np.linalg.qr(rng.normal(size=(4, 4)))
    s = np.array([2.0, rng.uniform(1.5, 1.7), 0.9, 0.5])
    W, x = U @ np.diag(s) @ V.T, V @ np.array([1, *rng.uniform(0.2, 1, 3)])
    x /= np.linalg.norm(x)
    ratio = (s[1] / s[0]) ** 2
    start = tangent = np.sqrt(1 / (V[:, 0] @ x) ** 2 - 1)
    for k in range(1, 13):
        before, last = tangent, s[0] - np.linalg.norm(W @ x)
        x = W.T @ (W @ x)
        x /= np.linalg.norm(x)
        assert np.linalg.norm(W @ x) <= s[0] + 1e-12
        cosine = abs(V[:, 0] @ x)
        tangent = np.linalg.norm(x - (V[:, 0] @ x) * V[:, 0]) / cosine
        assert abs(tangent - np.sqrt(1 / cosine**2 - 1)) < 1e-7
        assert tangent <= ratio**k * start * (1 + 1e-9)
        quotient = x @ W.T @ W @ x
        assert abs(quotient - s[0] ** 2) <= 2 * s[0] ** 2 * (1 - cosine**2) + 1e-12
    assert abs(tangent / before - ratio) < 1e-3
    assert abs((s[0] - np.linalg.norm(W @ x)) / last - ratio**2) < 0.01

for angle in (
    0.1,
    0.7,
):  # the constant 2 of the bound is needed when the next eigenvalue is near -1
    x, D = np.array([np.cos(angle), np.sin(angle)]), np.diag([1, -0.999])
    assert 0.999 * 2 * np.sin(angle) ** 2 < abs(x @ D @ x - 1) <= 2 * np.sin(angle) ** 2

A = np.array([[2.0, 1.0], [1.0, 2.0]])  # the example: 1/9 for the estimate, 1/3 for the angle
x, errors = np.array([1.0, 0.0]), []
for _ in range(6):
    x = A @ x / np.linalg.norm(A @ x)
    errors.append(3 - x @ A @ x)
assert abs(errors[-1] / errors[-2] - 1 / 9) < 1e-4
assert abs(errors[0] - 0.2) < 1e-12 and abs(errors[1] - (3 - 122 / 41)) < 1e-12
x = np.array([1.0, -1.0])
for _ in range(50):
    x = A @ x / np.linalg.norm(A @ x)
assert x @ A @ x < 1 + 1e-12  # never finds 3
