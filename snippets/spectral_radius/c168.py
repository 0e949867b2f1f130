# C168 Below one it dies out, above one a generic start grows, at one and with tanh look closer
import numpy as np

rng = np.random.default_rng(168)
for _ in range(20):
    G, x = rng.normal(size=(8, 8)), rng.normal(size=8)
    G /= np.max(np.abs(np.linalg.eigvals(G)))
    for radius in (0.95, 1.05):
        A = radius * G
        sizes = [np.linalg.norm(np.linalg.matrix_power(A, k) @ x) for k in (200, 400, 800)]
        if radius < 1:
            assert sizes[0] > sizes[1] > sizes[2] and sizes[2] < 1e-10
        else:
            assert sizes[0] < sizes[1] < sizes[2] and sizes[2] > 1e10
        root = np.linalg.norm(np.linalg.matrix_power(A, 800), "fro") ** (1 / 800)
        assert abs(root - radius) < 0.01
    values, V = np.linalg.eig(G)
    bound = np.linalg.norm(V, 2) * np.linalg.norm(np.linalg.inv(V), 2)
    for k in range(30):
        assert 1 - 1e-9 <= np.linalg.norm(np.linalg.matrix_power(G, k), 2) <= bound + 1e-9

small = np.linalg.matrix_power(np.diag([2.0, 0.5]), 50) @ [0, 1]  # an exceptional start
assert np.linalg.norm(small) < 1e-14
J = np.array([[1.0, 1.0], [0.0, 1.0]])  # radius one, and growing like k
assert np.linalg.matrix_power(J, 100)[0, 1] == 100
assert 100 < np.linalg.norm(np.linalg.matrix_power(J, 100), 2) < 100.1

for x in rng.uniform(0.1, 1, size=(20, 6)) * rng.choice([-1, 1], size=(20, 6)):
    slopes = np.ones(6)  # of the last state with respect to the first, entry by entry
    for _ in range(20):
        quotient = (np.tanh(3 * (x + 1e-6)) - np.tanh(3 * (x - 1e-6))) / 2e-6
        x = np.tanh(3 * x)
        step = 3 * (1 - x**2)
        np.testing.assert_allclose(step, quotient, atol=1e-8)
        slopes *= step
    assert slopes.max() < 1e-20
