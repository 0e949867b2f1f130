# C154 The derivative of an eigenvector contains 1 / (difference of eigenvalues)
import numpy as np

rng = np.random.default_rng(154)
Q = np.linalg.qr(rng.normal(size=(4, 4)))[0]
B = rng.normal(size=(4, 4))
dA = B + B.T


def first_vector(A, near):
    v = np.linalg.eigh(A)[1][:, 0]
    return v * np.sign(v @ near)


sizes = []
for gap in (1.0, 0.1, 0.01):
    values = np.array([1.0, 1.0 + gap, 3.0, 4.0])
    A = Q @ np.diag(values) @ Q.T
    v = Q[:, 0]
    formula = sum(Q[:, j] * (Q[:, j] @ dA @ v) / (values[0] - values[j]) for j in (1, 2, 3))
    t = 1e-6 * gap
    numeric = (first_vector(A + t * dA, v) - first_vector(A - t * dA, v)) / (2 * t)
    np.testing.assert_allclose(numeric, formula, rtol=1e-4, atol=1e-4 * np.abs(formula).max())
    # the part along the neighbour, times the gap, does not depend on the gap
    assert abs(numeric @ Q[:, 1] * -gap - Q[:, 1] @ dA @ v) < 1e-4 * abs(Q[:, 1] @ dA @ v)
    sizes.append(np.linalg.norm(numeric))
assert sizes[2] > 9 * sizes[1]  # so it grows like 1 / gap as the eigenvalues meet
