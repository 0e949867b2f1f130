# C152 J_f(x) = J_g(h(x)) J_h(x), with the right point of evaluation
import numpy as np

rng = np.random.default_rng(152)


def jacobian(f, x, t=1e-5):
    return np.column_stack([(f(x + t * e) - f(x - t * e)) / (2 * t) for e in np.eye(len(x))])


wrong = 0
for _ in range(30):
    A, B, C = rng.normal(size=(3, 2)), rng.normal(size=(3, 3)), rng.normal(size=3)

    def h(x, A=A):
        return np.sin(A @ x)

    def g(y, B=B, C=C):
        return np.array([C @ np.tanh(B @ y)])

    x = rng.normal(size=2)
    J_h = np.cos(A @ x)[:, None] * A

    def J_g(y, B=B, C=C):
        return (C * (1 - np.tanh(B @ y) ** 2) @ B)[None]

    product = J_g(h(x)) @ J_h
    assert J_g(h(x)).shape == (1, 3) and J_h.shape == (3, 2) and product.shape == (1, 2)
    np.testing.assert_allclose(jacobian(lambda v, g=g, h=h: g(h(v)), x), product, atol=1e-7)
    wrong += not np.allclose(J_g(A @ x) @ J_h, product)  # J_g taken elsewhere
assert wrong == 30
