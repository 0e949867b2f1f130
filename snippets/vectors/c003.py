# C003 Flattening a picture loses nothing but neighborhood
import numpy as np

rng = np.random.default_rng(3)
for _ in range(50):
    first, second = rng.normal(size=(2, 28, 28))
    x, y = first.reshape(-1), second.reshape(-1)
    assert x.shape == (784,)
    assert np.array_equal(x.reshape(28, 28), first)
    assert abs(x @ y - np.sum(first * second)) < 1e-10
    assert abs(np.linalg.norm(x) - np.sqrt(np.sum(first**2))) < 1e-12
    assert np.array_equal((2 * first - 3 * second).reshape(-1), 2 * x - 3 * y)

index = np.arange(784).reshape(28, 28)
assert np.all(np.diff(index, axis=1) == 1)  # along a row
assert np.all(np.diff(index, axis=0) == 28)  # down a column
