# C020 Vector projection and scalar projection onto a line
import numpy as np

rng = np.random.default_rng(20)
for _ in range(300):
    n = int(rng.integers(2, 8))
    u, v = rng.normal(size=(2, n))
    vector, scalar = (u @ v) / (v @ v) * v, (u @ v) / np.linalg.norm(v)
    assert vector.shape == (n,) and np.ndim(scalar) == 0
    assert abs((u - vector) @ v) < 1e-12  # residual orthogonal
    assert abs(abs(scalar) - np.linalg.norm(vector)) < 1e-12  # length,
    assert (scalar > 0) == (vector @ v > 0)  # with its sign
    cosine = (u @ v) / (np.linalg.norm(u) * np.linalg.norm(v))
    assert abs(scalar - np.linalg.norm(u) * cosine) < 1e-12
    t = rng.normal(size=100)  # no other point of the line is nearer
    others = np.linalg.norm(u - t[:, None] * v, axis=1)
    assert np.all(others >= np.linalg.norm(u - vector) - 1e-12)

u, v = np.array([1, 3]), np.array([3, 2])
assert np.allclose((u @ v) / (v @ v) * v, [27 / 13, 18 / 13], rtol=0, atol=1e-15)
assert abs((u @ v) / np.sqrt(v @ v) - 9 / np.sqrt(13)) < 1e-15
assert abs(9 / np.sqrt(13) - 2.4962) < 5e-5
