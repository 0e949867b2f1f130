# Exercises of the note Covariance Matrix
import numpy as np

C = np.cov(np.array([[0, 0], [2, 2], [4, 4]]), rowvar=False)
assert C.tolist() == [[4, 4], [4, 4]]
w, v = np.array([1, -1]) / 2**0.5, np.array([1, 1]) / 2**0.5
assert abs(w @ C @ w) < 1e-12 and abs(v @ C @ v - 8) < 1e-12

rng = np.random.default_rng(0)
data = rng.normal(size=(30, 3)) * [1, 2, 3]
Q, _ = np.linalg.qr(rng.normal(size=(3, 3)))
trace = np.trace(np.cov(data, rowvar=False))
assert abs(trace - data.var(axis=0, ddof=1).sum()) < 1e-12
assert abs(np.trace(np.cov(data @ Q.T, rowvar=False)) - trace) < 1e-10

x = np.array([-1, 0, 1])
assert abs(np.cov(x, x**2)[0, 1]) < 1e-15
