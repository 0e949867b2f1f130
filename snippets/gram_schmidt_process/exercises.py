# Exercises of the note Gram-Schmidt Process, and the numbers of its text
import numpy as np


def gram_schmidt(vectors):
    q, lengths = [], []
    for a in vectors:
        w = a - sum((u @ a) * u for u in q)
        lengths.append(np.linalg.norm(w))
        q.append(w / lengths[-1])
    return np.array(q), np.array(lengths)


q, _ = gram_schmidt(np.array([[3.0, 4], [1, 0]]))
assert np.allclose(q, [[0.6, 0.8], [0.8, -0.6]])

assert np.allclose([1, 0] - 0.6 * q[0], [0.64, -0.48]) and np.isclose(np.hypot(0.64, 0.48), 0.8)

a = np.diag([2.0, 3, 5]) @ np.linalg.qr(np.random.default_rng(0).normal(size=(3, 3)))[0]
assert np.allclose(gram_schmidt(a)[0], a / np.linalg.norm(a, axis=1, keepdims=True))

x = np.array([-1, -0.5, 0, 0.5, 1])
q, lengths = gram_schmidt(np.stack([x**0, x, x**2]))
assert np.allclose(q[2] * lengths[2], [0.5, -0.25, -0.5, -0.25, 0.5])
assert abs(lengths[2] ** 2 - 0.875) < 1e-12 and abs(lengths[2] - 0.9354) < 5e-5

a1, a2, a3 = np.array([[1, 0, 0], [1, 1, 0], [1, 1, 1]])
wrong = a3 - (a3 @ a1) / (a1 @ a1) * a1 - (a3 @ a2) / (a2 @ a2) * a2
assert wrong.tolist() == [-1, 0, 1] and wrong @ a1 != 0

q, lengths = gram_schmidt(np.array([[1.0, 1, 0], [1, 0, 1], [0, 1, 1]]))
assert np.allclose(q[1] * np.sqrt(6), [1, -1, 2]) and np.allclose(q[2] * np.sqrt(3), [-1, 1, 1])
assert np.allclose(lengths**2, [2, 3 / 2, 4 / 3])
