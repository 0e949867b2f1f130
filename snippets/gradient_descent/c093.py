# C093 Gradient descent on a quadratic converges exactly for steps below 2 / lambda_max
import numpy as np


def final_length(A, x, eta, steps):
    for _ in range(steps):
        x = x - eta * A @ x
    return np.linalg.norm(x)


A = np.array([[2.0, 1.0], [1.0, 2.0]])  # eigenvalues 3 and 1, so the threshold is 2/3
x = np.array([2.0, 0.0])
assert np.isclose(final_length(A, x, 0.66, 200), 0.98**200 * 2**0.5)  # the slower factor is left
assert np.isclose(final_length(A, x, 0.68, 200), 1.04**200 * 2**0.5)

rng = np.random.default_rng(93)
for _ in range(30):
    Q = np.linalg.qr(rng.normal(size=(5, 5)))[0]
    A = Q @ np.diag(rng.uniform(0.5, 4, size=5)) @ Q.T
    limit = 2 / np.linalg.eigvalsh(A)[-1]
    low, high = np.linalg.eigvalsh(A)[[0, -1]]
    kappa = high / low
    etas = np.append(np.linspace(0, limit, 201), 2 / (low + high))
    factors = [np.linalg.norm(np.eye(5) - eta * A, 2) for eta in etas]
    assert abs(factors[-1] - (kappa - 1) / (kappa + 1)) < 1e-12  # the best fixed step ...
    assert min(factors) >= factors[-1] - 1e-12  # ... and no other is better
    values, V = np.linalg.eigh(A)
    b, x = rng.normal(size=(2, 5))
    best, eta = np.linalg.solve(A, b), rng.uniform(-1, 2) * limit
    after = x - eta * (A @ x - b)  # in the eigenbasis each coordinate has its own factor
    factor = (1 - eta * values) * (V.T @ (x - best))
    np.testing.assert_allclose(V.T @ (after - best), factor, atol=1e-9)
    x = rng.normal(size=5)
    for eta in (-0.03 * limit, 0.0, limit):  # at the ends, and below zero, it does not converge
        assert final_length(A, V[:, -1], eta, 1500) > 0.99
    assert final_length(A, x, 0.97 * limit, 1500) < 1e-6 * np.linalg.norm(x)
    assert final_length(A, x, 1.03 * limit, 1500) > 1e6 * np.linalg.norm(x)
