# C042 A layer is in general neither a projection nor a rotation
import numpy as np

W = np.random.default_rng(42).normal(size=(4, 3))
s = np.linalg.svd(W, compute_uv=False)
assert np.ptp(s) > 0.1  # unequal factors
assert not np.allclose(W.T @ W, np.eye(3))
S = W[:3]
assert not np.allclose(S @ S, S) and not np.allclose(S.T @ S, np.eye(3))
u = np.array([0.6, 0.8])
P, R = np.outer(u, u), np.array([[0.6, -0.8], [0.8, 0.6]])
assert s.max() > 1.5 and s.min() < 0.5  # it stretches some and shrinks others
assert np.allclose(P @ P, P)  # a projection
assert np.allclose(R.T @ R, np.eye(2)) and abs(np.linalg.det(R) - 1) < 1e-12  # a rotation
