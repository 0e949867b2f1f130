# C132 Number of axes and size of an axis are different things
import numpy as np

x, picture = np.zeros(784), np.zeros((28, 28))
assert (x.ndim, picture.ndim) == (1, 2)
assert x.size == picture.size == 784  # both live in a space of dimension 784

# A multilinear map and the array of its coordinates: t(x, y) = sum t_ij x_i y_j
rng = np.random.default_rng(132)
T = rng.normal(size=(3, 4))


def t(x, y):
    return x @ T @ y


a, u, v, y = rng.normal(), *rng.normal(size=(2, 3)), rng.normal(size=4)
assert abs(t(a * u + v, y) - (a * t(u, y) + t(v, y))) < 1e-12
w, z, x = *rng.normal(size=(2, 4)), rng.normal(size=3)
assert abs(t(x, a * w + z) - (a * t(x, w) + t(x, z))) < 1e-12
assert abs(t(x, w) - sum(T[i, j] * x[i] * w[j] for i, j in np.ndindex(3, 4))) < 1e-12
assert all(t(np.eye(3)[i], np.eye(4)[j]) == T[i, j] for i in range(3) for j in range(4))
