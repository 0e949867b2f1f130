# Exercises of the note Matrix Calculus Identities
import numpy as np

rng = np.random.default_rng(50)


def numeric(f, X, t=1e-5):
    G = np.zeros_like(X)
    for k in np.ndindex(X.shape):
        E = np.zeros_like(X)
        E[k] = t
        G[k] = (f(X + E) - f(X - E)) / (2 * t)
    return G


x, y = rng.normal(size=5), rng.normal(size=4)
W, A, B = rng.normal(size=(4, 5)), rng.normal(size=(3, 4)), rng.normal(size=(4, 3))
pairs = [
    (numeric(lambda v: v @ v, x), 2 * x),
    (numeric(np.linalg.norm, x), x / np.linalg.norm(x)),
    (numeric(lambda M: 0.5 * np.sum((M @ x - y) ** 2), W), np.outer(W @ x - y, x)),
    (numeric(lambda M: np.trace(M @ B), A), B.T),
    (numeric(lambda M: np.sum(M**2), A), 2 * A),
]
for left, right in pairs:
    np.testing.assert_allclose(left, right, atol=1e-7)
M = np.array([[1.0, 2.0], [0.0, 3.0]])
assert ((M + M.T) @ [1, 1]).tolist() == [4, 8] and (2 * M @ [1, 1]).tolist() == [6, 6]
assert np.outer([1, -2], [3, 4]).tolist() == [[3, 4], [-6, -8]]
tiny = (np.exp(1 + 1e-12) - np.exp(1 - 1e-12)) / 2e-12
assert 1e-6 < abs(tiny / np.e - 1) < 1e-2  # about four digits remain
