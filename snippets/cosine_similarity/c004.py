# C004 Random directions, balls in cubes, distances, and a turn without an axis
from math import gamma, pi, sqrt

import numpy as np

rng = np.random.default_rng(4)
for d in (2, 10, 100, 1000):
    x, y = rng.normal(size=(2, 4000, d))
    cosine = np.sum(x * y, axis=1) / np.linalg.norm(x, axis=1) / np.linalg.norm(y, axis=1)
    assert abs(cosine.std() * sqrt(d) - 1) < 0.06
    assert abs(cosine.mean()) < 3 / sqrt(4000 * d)
    if d >= 100:
        x, y = rng.uniform(size=(2, 4000, d))
        distance = np.linalg.norm(x - y, axis=1)
        assert abs(distance.std() / distance.mean() * sqrt(d) / 0.59 - 1) < 0.06
        if d == 1000:
            assert 0.996 < np.mean(np.abs(cosine) < 0.1) < 1  # the text says 99.8 percent


def share(d):
    """Volume of the unit ball divided by that of the cube with side 2."""
    return pi ** (d / 2) / gamma(d / 2 + 1) / 2**d


assert abs(share(2) - 0.7854) < 5e-5 and abs(share(10) - 0.00249) < 5e-6
assert abs(share(20) - 2.5e-8) < 5e-10
points = rng.uniform(-1, 1, size=(200_000, 10))
assert abs(np.mean(np.sum(points**2, axis=1) <= 1) - share(10)) < 3 * sqrt(share(10) / 200_000)

turn = np.zeros((4, 4))
for k, degrees in ((0, 30), (2, 50)):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turn[k : k + 2, k : k + 2] = [[c, -s], [s, c]]
x = rng.normal(size=(4, 1000))
x /= np.linalg.norm(x, axis=0)
angles = np.degrees(np.arccos(np.sum(x * (turn @ x), axis=0)))
assert np.all((angles >= 30 - 1e-9) & (angles <= 50 + 1e-9))  # every direction moves
