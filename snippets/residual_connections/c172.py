# C172 Small means s far below 1/sqrt(n); singular values lie within the spectral norm of one
import numpy as np

rng = np.random.default_rng(172)
I = np.eye(200)
for s, low, high in ((0.01, 0.8, 1.2), (0.05, 0.17, 2.09)):
    for W in s * rng.normal(size=(5, 200, 200)):
        radius = np.abs(np.linalg.eigvals(W)).max()
        assert 0.9 < radius / (s * np.sqrt(200)) < 1.15
        norm = np.linalg.norm(W, 2)
        assert 1.85 < norm / (s * np.sqrt(200)) < 2.1
        values = np.linalg.svd(I + W, compute_uv=False)
        assert 1 - norm <= values[-1] and values[0] <= 1 + norm
        assert abs(values[-1] - low) < 0.09 and abs(values[0] - high) < 0.09
assert round(0.01 * np.sqrt(200), 3) == 0.141 and round(1 / np.sqrt(200), 3) == 0.071

for L in (10, 1000):  # norms 1/L, or c = 1/sqrt(L): at most e at any depth
    assert np.e > (1 + 1 / L) ** L
# depth compounds: the bound exp(sum of norms), and the mean square (1 + c^2)^L for random branches
for L, c in ((5, 0.3), (20, 0.1)):
    squares = []
    for _ in range(2000):
        x, total = np.full(10, 1 / np.sqrt(10)), 0.0
        for _ in range(L):
            B = c * rng.normal(size=(10, 10)) / np.sqrt(10)
            x, total = x + B @ x, total + np.linalg.norm(B, 2)
        assert np.linalg.norm(x) <= np.exp(total)
        squares.append(x @ x)
    error = np.std(squares) / np.sqrt(2000)
    assert abs(np.mean(squares) - (1 + c**2) ** L) < 4 * error < 0.2
