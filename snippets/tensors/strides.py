# Row-major order: where an entry stands in the stored list
import numpy as np

rng = np.random.default_rng(0)
for _ in range(50):
    shape = tuple(int(n) for n in rng.integers(1, 5, size=int(rng.integers(1, 5))))
    T = np.arange(np.prod(shape)).reshape(shape)
    strides = [int(np.prod(shape[k + 1 :], dtype=int)) for k in range(len(shape))]
    for index in np.ndindex(shape):
        assert T[index] == sum(i * s for i, s in zip(index, strides, strict=True))
A = np.arange(6).reshape(2, 3)
assert A.reshape(3, 2).tolist() != A.T.tolist()
