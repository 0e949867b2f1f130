# Exercises of the note Condition Number
import numpy as np

A = np.array([[3, 0], [4, 5]])
s = np.linalg.svd(A, compute_uv=False)
assert np.allclose(s**2, [45, 5]) and abs(np.linalg.cond(A) - 3) < 1e-12

rng = np.random.default_rng(3)
for _ in range(50):
    M, b, guess = rng.normal(size=(4, 4)), rng.normal(size=4), rng.normal(size=4)
    x = np.linalg.solve(M, b)
    error = np.linalg.norm(guess - x) / np.linalg.norm(x)
    residual = np.linalg.norm(b - M @ guess) / np.linalg.norm(b)
    assert residual / np.linalg.cond(M) <= error * (1 + 1e-9)
    assert error <= np.linalg.cond(M) * residual * (1 + 1e-9)

for n, low, high in ((6, 1e-12, 1e-9), (10, 1e-7, 1e-3), (12, 1e-3, 10)):
    H = 1 / (np.add.outer(np.arange(n), np.arange(n)) + 1)
    x = np.linalg.solve(H, H @ np.ones(n))
    error = np.linalg.norm(x - 1) / np.sqrt(n)
    assert low < error < high
    assert n == 12 or error < 1e-16 * np.linalg.cond(H)  # from below
