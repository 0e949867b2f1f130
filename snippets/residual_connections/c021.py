# C021 x + F(x) is in general no projection: idempotent if and only if W^2 = -W
import numpy as np

rng = np.random.default_rng(21)
I = np.eye(4)
for W in rng.normal(size=(200, 4, 4)):
    M = I + W
    assert np.linalg.norm(M @ M - M) > 0.1
    np.testing.assert_allclose(M @ M - M, W @ W + W, atol=1e-12)
    Q, _ = np.linalg.qr(W[:, :2])
    P = Q @ Q.T  # control: a projection, whose branch W = P - I does obey the law
    assert np.linalg.norm(P @ P - P) < 1e-12
    assert np.linalg.norm((P - I) @ (P - I) + (P - I)) < 1e-12
