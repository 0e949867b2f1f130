# C134 Batched product, element-wise functions, broadcasting, and the silent case
import numpy as np
from scipy import special
from scipy.linalg import blas

rng = np.random.default_rng(134)
for _ in range(50):
    batch, m, p, n = rng.integers(1, 6, size=4)
    A, B = rng.normal(size=(batch, m, p)), rng.normal(size=(batch, p, n))
    entries = np.zeros((batch, m, n))
    for b, i, j, k in np.ndindex(batch, m, n, p):
        entries[b, i, j] += A[b, i, k] * B[b, k, j]
    np.testing.assert_allclose(A @ B, entries, rtol=0, atol=1e-12)
    slices = [blas.dgemm(1.0, A[b], B[b]) for b in range(batch)]  # another library, slice by slice
    np.testing.assert_allclose(A @ B, slices, rtol=0, atol=1e-12)
    each = [[[special.expit(a) for a in row] for row in M] for M in A]
    np.testing.assert_allclose(special.expit(A), each, rtol=0, atol=1e-15)  # element by element
    np.testing.assert_allclose(special.expit(A), 1 / (1 + np.exp(-A)), rtol=0, atol=1e-14)


def rule(one, other):
    """Return the shape that two shapes combine to, or None."""
    rank = max(len(one), len(other))
    pairs = zip((1,) * (rank - len(one)) + one, (1,) * (rank - len(other)) + other, strict=True)
    sizes = [(a, b) for a, b in pairs]
    if any(a != b and 1 not in (a, b) for a, b in sizes):
        return None
    return tuple(b if a == 1 else a for a, b in sizes)


def library(one, other):
    try:
        return (np.zeros(one) + np.zeros(other)).shape
    except ValueError:
        return None


outcomes = set()
for _ in range(500):
    one, other = (tuple(int(s) for s in rng.integers(1, 4, size=rng.integers(0, 4))) for _ in "ab")
    assert rule(one, other) == library(one, other)
    outcomes.add(rule(one, other) is None)
assert outcomes == {True, False}

y, column = np.array([1.0, 2.0, 3.0]), np.array([[1.0], [2.0], [3.0]])
assert (column + y).shape == rule((3,), (3, 1)) == (3, 3)  # silently
assert (column - y).tolist() == [[0, -1, -2], [1, 0, -1], [2, 1, 0]]
assert abs(np.mean((column - y) ** 2) - 12 / 9) < 1e-12 and np.mean((column[:, 0] - y) ** 2) == 0
