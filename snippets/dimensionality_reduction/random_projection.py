# A random subspace keeps the share k / d of the energy on average
import numpy as np

rng = np.random.default_rng(41)
d = 12
X = rng.normal(size=(30, d)) * np.linspace(0.1, 3, d)
for k in (1, 4, 9):
    losses = []
    for _ in range(2000):
        Q, _ = np.linalg.qr(rng.normal(size=(d, k)))
        losses.append(np.linalg.norm(X - X @ Q @ Q.T) ** 2 / np.linalg.norm(X) ** 2)
    losses = np.array(losses)
    assert abs(losses.mean() - (1 - k / d)) < 3 * losses.std() / np.sqrt(len(losses))

X = np.array([[2, 2], [-2, -2], [1, -1], [-1, 1]])
total = np.sum(X**2)
v = np.array([1, 1]) / np.sqrt(2)
assert np.allclose(np.linalg.eigvalsh(X.T @ X), [4, 16]) and total == 20
assert abs(np.linalg.norm(X - np.outer(X @ v, v)) ** 2 - 4) < 1e-12
rest = X[:, 1] - 0.6 * X[:, 0]
assert abs(rest @ X[:, 0]) < 1e-12 and abs(rest @ rest - 6.4) < 1e-12
shares = np.sqrt(np.array([4, 10, 6.4]) / total)
assert np.allclose(shares, [0.4472, 0.7071, 0.5657], atol=5e-5)
assert 2 * 784 * 128 == 200_704 and 2 * 50 * 128 == 12_800
