# C189 The limit is the polar factor and not the result of Gram-Schmidt
import numpy as np
from orthogonal_regularization.core import gradient, polar

rng = np.random.default_rng(189)
for trial in range(20):
    W = start = rng.normal(size=(6, 3)) if trial else np.random.default_rng(0).normal(size=(6, 3))
    for _ in range(6000):
        W = W - 0.004 * gradient(W)
        if np.abs(gradient(W)).max() < 1e-13:
            break
    Q, R = np.linalg.qr(start)
    Q = Q * np.sign(np.diag(R))  # Gram-Schmidt: positive diagonal
    assert np.linalg.norm(W - polar(start)) < 1e-8
    assert np.linalg.norm(W - Q) > 0.05
    if not trial:
        assert abs(np.linalg.norm(W - Q) - 0.908) < 1e-3
    nearest = np.linalg.norm(start - polar(start))
    for other in (Q, *(np.linalg.qr(rng.normal(size=(6, 3)))[0] for _ in range(30))):
        assert nearest < np.linalg.norm(start - other)

# the subtracted term is a projection for unit columns only
w, v = rng.normal(size=(2, 5))
term = (v @ w) * v
projection = (v @ w) / (v @ v) * v
np.testing.assert_allclose(term, (v @ v) * projection, atol=1e-12)
assert not np.allclose(term, projection)

# all columns move at once: in Gram-Schmidt the first keeps its direction
first = polar(start)[:, 0] @ start[:, 0] / np.linalg.norm(start[:, 0])
assert 0.7 < first < 0.999 and abs(Q[:, 0] @ start[:, 0] / np.linalg.norm(start[:, 0]) - 1) < 1e-12
