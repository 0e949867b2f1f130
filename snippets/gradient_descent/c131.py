# C131 Least squares by gradient descent contracts with the squared condition number
from itertools import pairwise

import numpy as np

rng = np.random.default_rng(131)
for kappa in (2.0, 10.0):
    U = np.linalg.qr(rng.normal(size=(8, 3)))[0]
    V = np.linalg.qr(rng.normal(size=(3, 3)))[0]
    A = U @ np.diag([kappa, 1.5, 1.0]) @ V.T
    x_star, x = rng.normal(size=(2, 3))
    b = A @ x_star
    values = np.linalg.eigvalsh(A.T @ A)
    assert abs(values[-1] / values[0] - kappa**2) < 1e-9
    eta = 2 / (values[0] + values[-1])
    errors = [np.linalg.norm(x - x_star)]
    for _ in range(300 if kappa > 5 else 20):
        x = x - eta * A.T @ (A @ x - b)
        errors.append(np.linalg.norm(x - x_star))
    predicted = (kappa**2 - 1) / (kappa**2 + 1)
    assert all(b <= predicted * a * (1 + 1e-9) for a, b in pairwise(errors))
    assert abs(errors[-1] / errors[-2] - predicted) < 1e-3
    assert abs(errors[-1] / errors[-2] - (kappa - 1) / (kappa + 1)) > 0.1
assert round(predicted, 4) == 0.9802
