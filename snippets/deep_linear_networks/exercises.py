# Exercises and quoted numbers of the note Deep Linear Networks
import numpy as np

# worked example
W1, W2 = np.array([[1.0, 2.0]]), np.array([[3.0], [1.0]])
M = np.array([[3.0, 6.0], [1.0, 3.0]])
G = W2 @ W1 - M
assert (W2 @ W1).tolist() == [[3, 6], [1, 2]] and G.tolist() == [[0, 0], [0, -1]]
assert (G @ W1.T).tolist() == [[0], [-2]] and (W2.T @ G).tolist() == [[0, -1]]
new = (W2 - 0.1 * G @ W1.T) @ (W1 - 0.1 * W2.T @ G)
assert np.allclose(new, [[3, 6.3], [1.2, 2.52]])
assert np.allclose(W2 @ W1 - 0.1 * G, [[3, 6], [1, 2.1]])

# by hand: widths 100, 5, 80
assert 100 * 5 + 5 * 80 == 900 and 100 * 80 == 8000

# a stuck start and a scalar chain
for m in (1.0, 2.0):
    a = b = 0.0
    e = a * b - m
    assert e == -m and e * b == 0 == e * a  # an error, and no gradient
assert np.linalg.eigvalsh([[0, -1], [-1, 0]]).tolist() == [-1, 1]

# with code: a - b conserved up to second order; a^2 - b^2 nearly
a, b, eta = 1.0, 0.2, 1e-3
for _ in range(20000):
    e = a * b - 2
    a, b = a - eta * e * b, b - eta * e * a
assert abs(a * b - 2) < 1e-6 and abs(a * a - b * b - 0.96) < 2e-3
assert round(a, 2) == 1.59 and round(b, 2) == 1.26
# half-times fall with the target from 4.591 times the start on, and not before
u = np.linspace(1.5, 50, 20000)
time = np.log(u) / (u + 1)
turn = u[np.argmax(time)]
assert abs(turn - 3.591) < 5e-3 and abs(np.log(3.591) - 1 - 1 / 3.591) < 1e-3
assert np.all(np.diff(time[u > 3.6]) < 0) and np.all(np.diff(time[u < 3.58]) > 0)
# half-time formula of the logistic curve
for m, expected, steps in ((3.0, 0.95, 19), (1.0, 2.3, 46), (0.3, 5.61, 112)):
    half = np.log((m - 0.01) / 0.01) / (2 * m)
    assert round(half, 2) == expected and round(half / 0.05) == steps
