# C053 No affine map fits XOR better than 1/4; two ReLU units fit it
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
y = np.array([0, 1, 1, 0], dtype=float)
columns = np.column_stack([X, np.ones(4)])
best = np.linalg.lstsq(columns, y, rcond=None)[0]
assert abs(np.mean((columns @ best - y) ** 2) - 0.25) < 1e-12
rng = np.random.default_rng(53)
for w in rng.normal(size=(2000, 3)):
    assert np.mean((columns @ w - y) ** 2) >= 0.25 - 1e-12
s = X.sum(axis=1)
assert (np.maximum(s, 0) - 2 * np.maximum(s - 1, 0)).tolist() == y.tolist()
# a polynomial activation of degree 2 stays a polynomial of degree 2, however wide the layer
t = np.linspace(-1, 1, 201)
H = (np.outer(t, rng.normal(size=40)) + rng.normal(size=40)) ** 2
error = t**3 - H @ np.linalg.lstsq(H, t**3, rcond=None)[0]
assert abs(np.abs(error).max() - 0.4) < 0.02  # what is left of t^3 is about t^3 - 0.6 t
