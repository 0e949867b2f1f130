# C148 Column gradients go back through the transposed Jacobian; the other order has no product
import numpy as np

rng = np.random.default_rng(148)
for _ in range(50):
    A, c, x = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=3)

    def loss(x, A=A, c=c):
        return np.sum(c * np.tanh(A @ x) ** 2)  # h(x) = tanh(A x), g(y) = sum of c y^2

    y = np.tanh(A @ x)
    J = (1 - y**2)[:, None] * A  # shape (4, 3)
    upstream = (2 * c * y)[:, None]  # a column, shape (4, 1)
    gradient = J.T @ upstream
    assert gradient.shape == (3, 1)
    numeric = [(loss(x + s) - loss(x - s)) / 2e-6 for s in 1e-6 * np.eye(3)]
    np.testing.assert_allclose(gradient[:, 0], numeric, rtol=0, atol=1e-8)
    np.testing.assert_allclose(upstream.T @ J, gradient.T, atol=1e-14)  # rows throughout
    try:
        upstream @ J  # (4, 1) times (4, 3)
    except ValueError:
        continue
    raise AssertionError("these shapes must not multiply")
