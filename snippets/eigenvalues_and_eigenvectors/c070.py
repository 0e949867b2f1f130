# C070 The line is kept, not the arrow
import numpy as np

A = np.diag([-2.0, 0.0])
assert (A @ [1, 0]).tolist() == [-2, 0] and np.linalg.norm(A @ [0, 1]) == 0
rotation = np.array([[0.0, -1.0], [1.0, 0.0]])
values = np.linalg.eigvals(rotation)
assert np.allclose(sorted(values.imag), [-1, 1]) and np.allclose(values.real, 0)
rng = np.random.default_rng(70)
for B in rng.normal(size=(50, 4, 4)):
    for value, v in zip(*(lambda pair: (pair[0], pair[1].T))(np.linalg.eig(B)), strict=True):
        assert abs(np.linalg.norm(B @ v) - abs(value) * np.linalg.norm(v)) < 1e-10
