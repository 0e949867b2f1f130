# C170 The Jacobian of x + F(x) is I + J_F(x)
import numpy as np

rng = np.random.default_rng(170)
d, I = 1e-5, np.eye(4)


def jacobian(f, x):
    return np.array([(f(x + d * e) - f(x - d * e)) / (2 * d) for e in I]).T


for _ in range(100):
    W, (W1, W2), x = rng.normal(size=(4, 4)), rng.normal(size=(2, 4, 4)), rng.normal(size=4)
    np.testing.assert_allclose(jacobian(lambda x, W=W: x + W @ x, x), I + W, atol=1e-8)
    D = np.diag(1 - np.tanh(W1 @ x) ** 2)
    found = jacobian(lambda x, A=W1, B=W2: x + B @ np.tanh(A @ x), x)
    np.testing.assert_allclose(found, I + W2 @ D @ W1, atol=1e-7)
    assert np.linalg.norm(found - (I + W2 @ W1)) > 1e-3  # the slopes do matter
