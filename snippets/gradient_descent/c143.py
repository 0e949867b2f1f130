# C143 A small step decreases the function, a long one may not
import numpy as np

rng = np.random.default_rng(143)
for _ in range(100):
    x = rng.normal(size=4)
    before = x @ x
    assert np.isclose(np.sum((x - 0.1 * 2 * x) ** 2), 0.64 * before)
    assert np.isclose(np.sum((x - 1.1 * 2 * x) ** 2), 1.44 * before)
    assert np.sum((x - 0.999 * 2 * x) ** 2) < before < np.sum((x - 1.001 * 2 * x) ** 2)
    np.testing.assert_allclose(x - 0.3 * 2 * x, (1 - 2 * 0.3) * x, atol=1e-14)

    A = rng.normal(size=(4, 4))

    def f(v, A=A):
        return np.sum(np.sin(A @ v)) + v @ v

    gradient = A.T @ np.cos(A @ x) + 2 * x
    if np.linalg.norm(gradient) > 1e-3:
        assert f(x - 1e-5 * gradient) < f(x)
