# The projection is the nearest point, twice is once, and it is symmetric
import numpy as np


def project(q, x):
    """Project x onto the span of the orthonormal rows of q."""
    return sum((vector @ x) * vector for vector in q)


rng = np.random.default_rng(5)
for _ in range(100):
    n = int(rng.integers(2, 8))
    k = int(rng.integers(1, n))
    q = np.linalg.qr(rng.normal(size=(n, k)))[0].T
    x, z = rng.normal(size=(2, n))
    p = project(q, x)
    assert all(abs(vector @ (x - p)) < 1e-12 for vector in q)
    for _ in range(20):
        y = rng.normal(size=k) @ q
        right = np.sum((x - p) ** 2) + np.sum((p - y) ** 2)
        assert abs(np.sum((x - y) ** 2) - right) < 1e-11
        assert np.linalg.norm(x - y) > np.linalg.norm(x - p)
    assert np.allclose(project(q, p), p, rtol=0, atol=1e-12)
    assert abs(p @ z - x @ project(q, z)) < 1e-12
    assert abs(x @ x - p @ p - (x - p) @ (x - p)) < 1e-11
    turn = np.linalg.qr(rng.normal(size=(k, k)))[0]  # another orthonormal basis
    assert np.allclose(project(turn @ q, x), p, rtol=0, atol=1e-12)
    Q = q.T
    assert np.allclose(Q @ Q.T @ x, p, rtol=0, atol=1e-12)
