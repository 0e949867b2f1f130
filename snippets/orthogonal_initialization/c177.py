# C177 In a linear chain that starts at gain one, training time does not grow with depth
import numpy as np


def steps(L, gain, target=2.0, limit=200_000):
    a = np.full(L, gain)
    for k in range(limit):
        p = np.prod(a)
        if abs(p - target) < 1e-3 * target:
            return k
        a = a - 0.1 / L * (p - target) * p / a
    return limit


found = [[steps(L, gain) for L in (2, 8, 32)] for gain in (1.0, 0.7)]
assert found == [[32, 20, 18], [38, 78, 200_000]]

# the flow: from one the distance shrinks at least like exp(-t); from c it takes exponentially long
for L in (2, 8, 32):
    a, t, dt = 1.0, 0.0, 1e-3
    while t < 3:
        a += dt * a ** (L - 1) * (2 - a**L) / L
        t += dt
        assert 2 - a**L <= np.exp(-t) + 1e-3
for L in (4, 8, 16):
    a, t, c, dt = 0.7, 0.0, 0.7, 2e-3
    while a < 1:
        a += dt * a ** (L - 1) * (2 - a**L) / L
        t += dt
    bound = L / (2 * (L - 2)) * (c ** (2 - L) - 1)
    assert bound - 0.1 <= t < bound * (1 + 6 / L**2 + 0.05)  # near the bound for deep chains
