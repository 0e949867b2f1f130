# C166 A power is not a transpose; the backward pass of tau steps multiplies by powers of the transpose
import numpy as np

W = np.array([[1.0, 2.0], [0.0, 1.0]])
power, transpose = np.linalg.matrix_power(W, 3), W.T
assert power.tolist() == [[1, 6], [0, 1]] and transpose.tolist() == [[1, 0], [2, 1]]

rng = np.random.default_rng(166)
for _ in range(100):
    W, start, g = rng.normal(size=(4, 4)), rng.normal(size=4), rng.normal(size=4)
    tau = int(rng.integers(2, 6))

    def loss(h, W=W, g=g, tau=tau):
        for _ in range(tau):
            h = W @ h
        return g @ h

    back = g
    for _ in range(tau):
        back = W.T @ back
    np.testing.assert_allclose(back, np.linalg.matrix_power(W, tau).T @ g, atol=1e-10)
    slopes = [(loss(start + e) - loss(start - e)) / 2 for e in np.eye(4)]
    np.testing.assert_allclose(back, slopes, atol=1e-8 * np.abs(slopes).max())
    wrong = np.linalg.matrix_power(W, tau) @ g
    assert np.linalg.norm(wrong - back) > 1e-3 * np.linalg.norm(back)
