# Exercises and quoted numbers of the note Recurrent Neural Networks
import numpy as np

# worked example
A, eps, I = np.array([[0.0, -1.0], [1.0, 0.0]]), 0.1, np.eye(2)
s = np.linalg.svd(I + eps * A, compute_uv=False)
assert np.allclose(s, np.sqrt(1.01)) and round(s[0], 4) == 1.0050
assert round(s[0] ** 100, 3) == 1.645
C = np.linalg.solve(I - eps / 2 * A, I + eps / 2 * A)
assert np.allclose(C, np.array([[0.9975, -0.1], [0.1, 0.9975]]) / 1.0025, atol=1e-14)
assert round(C[0, 0], 4) == 0.9950 and round(C[1, 0], 4) == 0.0998

# by hand: a scalar network
w, h = 0.5, [1.0]
for x in (1.0, 0.0, 2.0):
    h.append(w * h[-1] + x)
assert h == [1, 1.5, 0.75, 2.375]
g = [w**2, w, 1.0]  # upstream gradients at the three steps for the loss h_3
assert sum(a * b for a, b in zip(g, h[:-1], strict=True)) == 0.25 + 0.75 + 0.75 == 1.75
d = 1e-6
up, down = (w**3 + w**2 + 2 for w in (0.5 + d, 0.5 - d))
assert abs((up - down) / (2 * d) - 1.75) < 1e-8

# with code: through time against finite differences
rng = np.random.default_rng(56)
W, V, b = rng.normal(size=(4, 4)) / 2, rng.normal(size=(4, 3)), rng.normal(size=4)
X, c = rng.normal(size=(6, 3)), rng.normal(size=4)


def states(W):
    h = [np.zeros(4)]
    for x in X:
        h.append(np.tanh(W @ h[-1] + V @ x + b))
    return h


h, back, grad = states(W), c, np.zeros((4, 4))
for t in range(6, 0, -1):
    gz = (1 - h[t] ** 2) * back
    grad += np.outer(gz, h[t - 1])
    back = W.T @ gz
for i in range(4):
    for j in range(4):
        E = np.zeros((4, 4))
        E[i, j] = 1e-5
        assert abs(c @ (states(W + E)[-1] - states(W - E)[-1]) / 2e-5 - grad[i, j]) < 1e-8

# how many steps until a norm doubles: horizon
assert round(np.log(2) / np.log(1.01)) == 70 and round(np.log(2) / 0.01) == 69
assert round(1.01**1000) == 20959 and round(np.exp(10)) == 22026
assert round(100 * 0.9**100, 3) == 0.003  # percent left after a hundred steps
