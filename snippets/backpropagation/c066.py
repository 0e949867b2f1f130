# C066 Singular weights do not make gradients vanish
import numpy as np

W, g, x = np.diag([1.0, 0.0]), np.array([1.0, 1.0]), np.array([3.0, 4.0])
assert (W.T @ g).tolist() == [1, 0]
assert np.outer(g, x).tolist() == [[3, 4], [3, 4]]  # no W in it
assert (W.T @ [0, 5]).tolist() == [0, 0]  # only the null space of the transpose dies

rng = np.random.default_rng(66)
gains = []
for A in rng.normal(size=(500, 20, 20)):
    A[:, -1] = A[:, :-1] @ rng.normal(size=19)  # singular
    assert np.linalg.matrix_rank(A) == 19
    g = rng.normal(size=20)
    gains.append(np.linalg.norm(A.T @ g) / np.linalg.norm(g))
    dead = np.linalg.svd(A)[0][:, -1]  # spans the null space of the transpose
    assert np.linalg.norm(A.T @ dead) < 1e-12 * np.linalg.norm(A)
assert min(gains) > 0.5
