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
print(found)
assert max(found[0]) <= found[0][0] < 40
assert found[1][0] < found[1][1] < found[1][2] and found[1][2] == 200_000
