# C001 The eight axioms on random triples of R^5
import numpy as np

rng = np.random.default_rng(1)
for _ in range(200):
    u, v, w = rng.normal(size=(3, 5))
    a, b = rng.normal(size=2)
    laws = [
        (u + v, v + u),
        ((u + v) + w, u + (v + w)),
        (v + 0 * v, v),
        (v + -1 * v, np.zeros(5)),
        (a * (b * v), (a * b) * v),
        (1 * v, v),
        (a * (u + v), a * u + a * v),
        ((a + b) * v, a * v + b * v),
    ]
    assert len(laws) == 8
    for left, right in laws:
        np.testing.assert_allclose(left, right, rtol=0, atol=1e-12)
