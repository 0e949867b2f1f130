# Exercises of the note Cosine Similarity, and the numbers of its mistakes
import numpy as np


def similarity(u, v):
    return u @ v / (np.linalg.norm(u) * np.linalg.norm(v))


assert abs(np.degrees(np.arccos(similarity(np.array([1, 1, 0]), np.array([0, 1, 1])))) - 60) < 1e-9

rng = np.random.default_rng(0)
u, v = rng.normal(size=(2, 200, 6))
u /= np.linalg.norm(u, axis=1, keepdims=True)
v /= np.linalg.norm(v, axis=1, keepdims=True)
assert np.allclose(np.sum((u - v) ** 2, axis=1), 2 - 2 * np.sum(u * v, axis=1), atol=1e-12)
assert np.sum((v - u[0]) ** 2, axis=1).argmin() == (v @ u[0]).argmax()

one, two = np.array([5, 4, 5, 4, 5]), np.array([1, 2, 1, 2, 1])
assert one @ two == 31 and one @ one == 107 and two @ two == 11
assert abs(similarity(one, two) - 0.9036) < 5e-5
assert abs(similarity(one - one.mean(), two - two.mean()) + 1) < 1e-12

q, first, second = np.array([1, 0]), np.array([1, 0]), np.array([4, 3])
assert (q @ first, q @ second) == (1, 4)
assert np.allclose([similarity(q, first), similarity(q, second)], [1, 0.8])
detour = 2 * (1 - np.cos(np.radians(45)))
assert abs(detour - 0.5858) < 5e-5 and detour < 1 - np.cos(np.radians(90))
