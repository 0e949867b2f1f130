# C174 Half of all orthogonal matrices contain a reflection
import numpy as np

rng = np.random.default_rng(174)
for _ in range(50):
    u = rng.normal(size=5)
    u /= np.linalg.norm(u)
    H = np.eye(5) - 2 * np.outer(u, u)
    np.testing.assert_allclose(H.T @ H, np.eye(5), atol=1e-12)
    np.testing.assert_allclose(H @ u, -u, atol=1e-12)
    across = rng.normal(size=5)
    across -= (across @ u) * u
    np.testing.assert_allclose(H @ across, across, atol=1e-12)
    assert abs(np.linalg.det(H) + 1) < 1e-12

trials = 4000
Q, R = np.linalg.qr(rng.normal(size=(trials, 4, 4)))
fair = Q * np.sign(np.diagonal(R, axis1=1, axis2=2))[:, None, :]
share = np.mean(np.linalg.det(fair) > 0)
assert abs(share - 0.5) < 3 * np.sqrt(0.25 / trials)
means = fair.mean(axis=0)  # every entry is as often positive as negative
assert np.abs(means).max() < 4 * 0.5 / np.sqrt(trials)

shares = []
for n in (2, 3):
    Q, _ = np.linalg.qr(rng.normal(size=(500, n, n)))
    shares.append(np.mean(np.linalg.det(Q) > 0))
assert all(abs(share - 0.5) > 0.2 for share in shares)  # not fair without the correction
