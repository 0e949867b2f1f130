# Independence of orthogonal vectors, coordinates and lengths, orthogonal complement
import numpy as np

rng = np.random.default_rng(3)
for _ in range(100):
    n = int(rng.integers(2, 8))
    k = int(rng.integers(1, n + 1))
    q = np.linalg.qr(rng.normal(size=(n, k)))[0].T  # k orthonormal rows
    assert np.allclose(q @ q.T, np.eye(k), rtol=0, atol=1e-12)
    scaled = q * rng.uniform(0.5, 4, size=(k, 1))  # orthogonal, not of unit length
    assert np.linalg.matrix_rank(scaled) == k
    x = rng.normal(size=k) @ q  # a vector of their span
    c = np.array([vector @ x for vector in q])
    back = sum(number * vector for number, vector in zip(c, q, strict=True))
    assert np.allclose(back, x, rtol=0, atol=1e-12)
    assert abs(x @ x - np.sum(c**2)) < 1e-11
    divided = sum((v @ x) / (v @ v) * v for v in scaled)
    assert np.allclose(divided, x, rtol=0, atol=1e-11)
    y = rng.normal(size=n)
    y = y - sum((vector @ y) * vector for vector in q)  # orthogonal to a basis,
    assert abs(y @ (rng.normal(size=k) @ q)) < 1e-11  # hence to every combination
