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
assert A.reshape(3, 2).tolist() == [[0, 1], [2, 3], [4, 5]]
assert A.T.tolist() == [[0, 3], [1, 4], [2, 5]]
for m, n in rng.integers(2, 6, size=(20, 2)):
    A = np.arange(m * n).reshape(m, n)
    stored, (s1, s2) = A.ravel(), (n, 1)
    for i, j in np.ndindex(n, m):  # the same list, read with exchanged strides
        assert A.T[i, j] == stored[i * s2 + j * s1]
        assert A.reshape(n, m)[i, j] == stored[i * m + j]
    assert A.reshape(n, m).tolist() != A.T.tolist()
