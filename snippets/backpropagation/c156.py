# C156 Gradients alone change nothing; the optimizer decides where training ends
import numpy as np

rng = np.random.default_rng(156)
X, y = rng.normal(size=(5, 8)), rng.normal(size=5)  # more weights than samples


def gradient(w):
    return X.T @ (X @ w - y)


w = np.zeros(8)
for _ in range(100):
    gradient(w)
assert np.array_equal(w, np.zeros(8))  # a hundred backward passes, no training

plain, scaled = np.zeros(8), np.zeros(8)
scales = np.linspace(0.2, 1.8, 8)  # another optimizer: its own step for every weight
for _ in range(20000):
    plain -= 0.02 * gradient(plain)
    scaled -= 0.02 * scales * gradient(scaled)
assert np.linalg.norm(X @ plain - y) < 1e-6 and np.linalg.norm(X @ scaled - y) < 1e-6
assert np.linalg.norm(plain - scaled) > 0.01
