# C075 Degree n, n roots over the complex numbers, perhaps none of them real
import numpy as np

rng = np.random.default_rng(75)
for n in range(1, 7):
    for A in rng.normal(size=(20, n, n)):
        values = np.linalg.eigvals(A)
        assert len(values) == n
        if n % 2:
            assert np.abs(values.imag).min() < 1e-9  # odd size: a real one
        points = rng.normal(size=n + 3) + 1j * rng.normal(size=n + 3)
        left = [np.linalg.det(z * np.eye(n) - A) for z in points]
        right = [np.prod(z - values) for z in points]
        np.testing.assert_allclose(left, right, rtol=1e-8, atol=1e-8)
        grid = np.arange(n + 1)  # the n-th difference of a monic polynomial is n!
        heights = [np.linalg.det(x * np.eye(n) - A) for x in grid]
        assert abs(np.diff(heights, n)[0] - np.prod(np.arange(1, n + 1))) < 1e-6

rotation = np.array([[0.0, -1.0], [1.0, 0.0]])
values = np.linalg.eigvals(rotation)
assert np.allclose(sorted(values.imag), [-1, 1]) and np.allclose(values.real, 0)
