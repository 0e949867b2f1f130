# Exercises and quoted numbers of the note Determinant
import numpy as np

assert abs(np.linalg.det([[1, 2], [3, 6]])) < 1e-12
assert abs(np.linalg.det([[1, 2], [3, 10]]) - 4) < 1e-12
assert abs(np.linalg.det([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]) + 1) < 1e-12
assert abs(np.linalg.det(2 * np.eye(2)) - 4) < 1e-12
assert abs(np.linalg.slogdet(0.1 * np.eye(100))[1] / np.log(10) + 100) < 1e-9
assert np.allclose(np.linalg.inv(0.1 * np.eye(100)), 10 * np.eye(100))

rng = np.random.default_rng(0)
for A, P in rng.normal(size=(50, 2, 4, 4)):
    det = np.linalg.det(A)
    assert abs(np.linalg.det(3 * A) - 81 * det) < 1e-10 * (1 + 81 * abs(det))
    assert abs(np.linalg.det(np.linalg.inv(A)) * det - 1) < 1e-9
    similar = np.linalg.solve(P, A @ P)
    assert not np.allclose(similar, A, atol=1e-3)
    assert abs(np.linalg.det(similar) - det) < 1e-8 * (1 + abs(det))
    assert abs(np.linalg.det(np.triu(A)) - np.prod(np.diag(A))) < 1e-10

W = rng.normal(size=(300, 100, 100)) / 10
logs = np.linalg.slogdet(W)[1] / np.log(10)
assert abs(logs.mean() + 22.3) < 0.2 and abs(logs.std() - 0.8) < 0.15
assert abs(np.linalg.norm(W[0], 2) - 2) < 0.15
