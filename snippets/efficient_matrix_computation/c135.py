# C135 Order of a matrix chain: equal results, different counts
import numpy as np

n = 1000
left, right = 2 * n**3 + 2 * n**2, 4 * n**2
assert left == 2_002_000_000 and right == 4_000_000 and left / right == 500.5


def cheapest(sizes):
    """Operations of the best order of a chain with the given sizes, by all splits."""
    if len(sizes) == 2:
        return 0
    return min(
        cheapest(sizes[: k + 1]) + cheapest(sizes[k:]) + 2 * sizes[0] * sizes[k] * sizes[-1]
        for k in range(1, len(sizes) - 1)
    )


assert cheapest((n, n, n, 1)) == right
assert cheapest((10, 1000, 10, 1000)) == 400_000  # (AB)C; the other order:
assert 2 * 1000 * 10 * 1000 + 2 * 10 * 1000 * 1000 == 40_000_000
rng = np.random.default_rng(135)
for _ in range(50):
    p, q, r, s = (int(v) for v in rng.integers(1, 30, size=4))
    A, B, C = rng.normal(size=(p, q)), rng.normal(size=(q, r)), rng.normal(size=(r, s))
    np.testing.assert_allclose((A @ B) @ C, A @ (B @ C), atol=1e-10)
    np.testing.assert_allclose(np.linalg.multi_dot([A, B, C]), A @ (B @ C), atol=1e-10)
    orders = 2 * p * q * r + 2 * p * r * s, 2 * q * r * s + 2 * p * q * s
    assert cheapest((p, q, r, s)) == min(orders)
