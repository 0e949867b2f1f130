# Exercises and quoted numbers of the note Spectral Normalization
import numpy as np

# worked example
W = np.array([[2.0, 1.0], [0.0, 2.0]])
v = W.T @ [1.0, 0.0]
assert v.tolist() == [2, 1]
v /= np.linalg.norm(v)
estimate = np.linalg.norm(W @ v)
assert abs(estimate**2 - 29 / 5) < 1e-12 and round(estimate, 3) == 2.408
s = np.linalg.svd(W, compute_uv=False)
assert np.allclose(s**2, [(9 + np.sqrt(17)) / 2, (9 - np.sqrt(17)) / 2])
assert round(s[0], 3) == 2.562 and round(s[0] / estimate, 3) == 1.064
u = W @ v / estimate
v = W.T @ u
v /= np.linalg.norm(v)
assert round(np.linalg.norm(W @ v), 3) == 2.537
assert np.abs(np.linalg.eigvals(W)).max() == 2 and round(s[0] / 2, 3) == 1.281
assert (W.T @ [5, 2]).tolist() == [10, 9] and (W @ [10, 9]).tolist() == [29, 18]
assert 29**2 + 18**2 == 1165 and 10**2 + 9**2 == 181

# by hand
A = np.diag([0.5, 0.2])
assert np.allclose(A / 0.5, np.diag([1, 0.4])) and np.allclose(A / max(1, 0.5), A)
B = np.diag([4.0, 1.0])
assert np.allclose(B / 4, np.diag([1, 0.25]))

# with code: warm start, small updates
rng = np.random.default_rng(61)
W, u = rng.normal(size=(64, 64)), rng.normal(size=64)
errors = []
for _ in range(300):
    W = W + 0.001 * rng.normal(size=W.shape)
    v = W.T @ u
    v /= np.linalg.norm(v)
    u = W @ v
    errors.append(np.linalg.norm(W, 2) / np.linalg.norm(u))
    u /= np.linalg.norm(u)
assert errors[0] > 1.2 and all(1 - 1e-12 <= e < 1.01 for e in errors[100:])
