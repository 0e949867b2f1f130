# Exercises and quoted numbers of the note Orthogonal Initialization
import numpy as np

# worked example
Q1, Q2 = np.array([[0.6, -0.8], [0.8, 0.6]]), np.array([[0.0, -1.0], [1.0, 0.0]])
P = Q2 @ Q1
assert np.allclose(P, [[-0.8, -0.6], [0.6, -0.8]]) and np.allclose(P.T @ P, np.eye(2))
g = np.array([3.0, 4.0])
assert np.allclose(Q2.T @ g, [4, -3]) and np.allclose(Q1.T @ Q2.T @ g, [0, -5])
z = Q1 @ [1.0, 0.5]
assert np.allclose(z, [0.2, 1.1])
z = Q1 @ [1.0, 1.0]
assert np.allclose(z, [-0.2, 1.4])
D = np.diag(1.0 * (z > 0))
assert np.allclose(np.linalg.svd(D @ Q1, compute_uv=False), [1, 0])
assert np.allclose(D @ Q1, [[0, 0], [0.8, 0.6]])
assert np.sqrt(0.5) ** 50 < 3e-8 and f"{np.sqrt(0.5) ** 50:.1e}" == "3.0e-08"

# QR with and without the signs: the first entry of Q
rng = np.random.default_rng(58)
raw, mended = [], []
for A in rng.normal(size=(2000, 3, 3)):
    Q, R = np.linalg.qr(A)
    raw.append(Q[0, 0])
    mended.append((Q * np.sign(np.diag(R)))[0, 0])
assert np.mean(np.array(raw) > 0) < 0.01 and abs(np.mean(np.array(mended) > 0) - 0.5) < 0.05

# by hand: a gain
assert round(1.1**20, 2) == 6.73 and round(0.9**20, 3) == 0.122
assert np.allclose(np.sqrt(2) * np.sqrt(0.5), 1)

# small ratio of the chain at gain 0.7: 0.7^32
assert f"{0.7**32:.1e}" == "1.1e-05" and f"{0.7**31:.1e}" == "1.6e-05"
