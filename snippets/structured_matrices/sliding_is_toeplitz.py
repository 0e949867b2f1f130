# Stride 1 gives a Toeplitz matrix; stride 2 keeps every second row of it
import numpy as np

rng = np.random.default_rng(159)


def matrix_of(f, n):
    return np.column_stack([f(e) for e in np.eye(n)])


def is_toeplitz(M):
    return np.array_equal(M[1:, 1:], M[:-1, :-1])


for _ in range(50):
    n, k = int(rng.integers(6, 15)), int(rng.integers(2, 5))
    kernel, x, y = rng.normal(size=k), rng.normal(size=n), rng.normal(size=n)

    def slide(v, stride=1, kernel=kernel, n=n, k=k):
        return np.array([kernel @ v[m : m + k] for m in range(0, n - k + 1, stride)])

    np.testing.assert_allclose(slide(2 * x - 3 * y), 2 * slide(x) - 3 * slide(y), atol=1e-12)
    W = matrix_of(slide, n)
    assert W.shape == (n - k + 1, n) and is_toeplitz(W)
    assert np.array_equal(W[0, :k], kernel) and np.count_nonzero(W[0, k:]) == 0
    np.testing.assert_allclose(W @ x, np.correlate(x, kernel, mode="valid"), atol=1e-12)
    V = matrix_of(lambda v, f=slide: f(v, stride=2), n)
    assert np.array_equal(V, W[::2])
    assert not is_toeplitz(V) or len(V) == 1
