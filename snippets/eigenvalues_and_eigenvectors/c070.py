# C070 The line is kept, not the arrow
import numpy as np

A = np.diag([-2.0, 0.0])
assert (A @ [1, 0]).tolist() == [-2, 0] and np.linalg.norm(A @ [0, 1]) == 0
rotation = np.array([[0.0, -1.0], [1.0, 0.0]])
values = np.linalg.eigvals(rotation)
assert np.allclose(sorted(values.imag), [-1, 1]) and np.allclose(values.real, 0)
for x in np.random.default_rng(0).normal(size=(50, 2)):
    assert abs(x @ rotation @ x) < 1e-12 < np.linalg.norm(rotation @ x)  # no line is kept
rng = np.random.default_rng(70)
for B in rng.normal(size=(50, 4, 4)):
    for value, v in zip(*(lambda pair: (pair[0], pair[1].T))(np.linalg.eig(B)), strict=True):
        assert abs(np.linalg.norm(B @ v) - abs(value) * np.linalg.norm(v)) < 1e-10
        k = rng.uniform(0.5, 3) * v  # any length
        assert abs(np.linalg.norm(B @ k) - abs(value) * np.linalg.norm(k)) < 1e-9
