# Circulants are sums of powers of one shift; their products are circulants and commute
import numpy as np

rng = np.random.default_rng(22)
for n in (2, 5, 8):
    Z = np.roll(np.eye(n), 1, axis=1)  # first row (0, 1, 0, ..., 0)
    x = rng.normal(size=n)
    assert np.array_equal(Z @ x, np.append(x[1:], x[0]))  # up by one place, the first to the end

    def circulant(row, Z=Z):
        return sum(c * np.linalg.matrix_power(Z, d) for d, c in enumerate(row))

    for _ in range(30):
        A, B = circulant(rng.normal(size=n)), circulant(rng.normal(size=n))
        assert all(np.allclose(np.roll(A[i], 1), A[(i + 1) % n]) for i in range(n))
        np.testing.assert_allclose(A @ B, B @ A, atol=1e-12)
        np.testing.assert_allclose(A @ B, circulant((A @ B)[0]), atol=1e-12)
        M = rng.normal(size=(n, n))
        assert not np.allclose(A @ M, M @ A)  # a general matrix does not commute with A
