# C167 The radius decides the limit of the linear part; humps before it and slopes in every factor
import numpy as np

W = np.array([[0.9, 5.0], [0.0, 0.8]])
norms = [np.linalg.norm(np.linalg.matrix_power(W, k), 2) for k in range(201)]
assert round(max(norms), 2) == 13.48 and np.argmax(norms) == 6
assert norms[200] < 1e-6 and abs(norms[200] / norms[199] - 0.9) < 1e-6

# the Jacobian of tau steps is the product of D_t W, checked by finite differences
rng = np.random.default_rng(167)
for _ in range(30):
    W, start, b = rng.normal(size=(4, 4)), rng.normal(size=4), rng.normal(size=4)

    def run(h, W=W, b=b, tau=5):
        for _ in range(tau):
            h = np.tanh(W @ h + b)
        return h

    J, h = np.eye(4), start
    for _ in range(5):
        h = np.tanh(W @ h + b)
        J = np.diag(1 - h**2) @ W @ J
    d = 1e-5
    slopes = np.array([(run(start + d * e) - run(start - d * e)) / (2 * d) for e in np.eye(4)]).T
    np.testing.assert_allclose(J, slopes, atol=1e-7)
    assert np.linalg.norm(J, 2) <= np.linalg.norm(W, 2) ** 5  # slopes of tanh are at most one

# equal matrix, different activations, different fate
h, linear = np.array([0.5, -0.2, 0.01]), 3 * np.eye(3)
J = np.eye(3)
for _ in range(20):
    h = np.tanh(linear @ h)
    J = np.diag(1 - h**2) @ linear @ J
assert np.allclose(h, h[0] * np.array([1, -1, 1]), atol=1e-9)  # only the signs are left
assert np.linalg.norm(J, 2) < 1e-15 < 1e9 < np.linalg.norm(np.linalg.matrix_power(linear, 20), 2)
