# C194 Shapes, parameters, rank, scale and start of LoRA
import numpy as np

rng = np.random.default_rng(194)


def slope(B: np.ndarray, A: np.ndarray, E: np.ndarray, F: np.ndarray) -> float:
    """Return the derivative of |W x - y|^2 / 2 as (B, A) moves along (E, F)."""
    ends = [
        0.5 * np.sum((W0 @ x + scale * (B + h * E) @ ((A + h * F) @ x) - y) ** 2)
        for h in (1e-5, -1e-5)
    ]
    return float((ends[0] - ends[1]) / 2e-5)


for d, k, r in ((12, 12, 2), (9, 14, 3), (14, 9, 5)):
    for _ in range(20):
        W0, B, A = rng.normal(size=(d, k)), rng.normal(size=(d, r)), rng.normal(size=(r, k))
        scale, x, y = 16 / r, rng.normal(size=k), rng.normal(size=d)
        W = W0 + scale * B @ A
        assert W.shape == (d, k) and B.size + A.size == r * (d + k)
        assert np.linalg.matrix_rank(W - W0, tol=1e-9) == r
        np.testing.assert_allclose(W @ x, W0 @ x + scale * (B @ (A @ x)), atol=1e-10)
        assert np.array_equal(W0 + scale * np.zeros((d, r)) @ A, W0)  # the start
        for v in np.linalg.svd(A)[2][r:]:  # k - r directions keep their image
            np.testing.assert_allclose(W @ v, W0 @ v, atol=1e-10)

        E, F = rng.normal(size=B.shape), rng.normal(size=A.shape)
        for B0 in (B, 0 * B):
            G = np.outer((W0 + scale * B0 @ A) @ x - y, x)
            by_B, by_A = scale * G @ A.T, scale * B0.T @ G
            exact = np.sum(by_B * E) + np.sum(by_A * F)
            np.testing.assert_allclose(exact, slope(B0, A, E, F), rtol=1e-6, atol=1e-4)
        assert not by_A.any() and by_B.any()

assert 8 * (4096 + 4096) == 65_536 and 4096**2 == 16_777_216
assert round(100 * 65_536 / 16_777_216, 2) == 0.39
