# Exercises of the note Automatic Differentiation
import math

import numpy as np

t = 1e-6
assert abs(((5 + t) ** 2 - (5 - t) ** 2) / (2 * t) - 10) < 1e-6
assert round(2 * 0.5 * math.exp(0.25), 6) == 1.284025
numeric = (math.exp((0.5 + t) ** 2) - math.exp((0.5 - t) ** 2)) / (2 * t)
assert abs(numeric - 1.284025) < 1e-6

rng = np.random.default_rng(52)
A, B, bar = rng.normal(size=(3, 4)), rng.normal(size=(4, 2)), rng.normal(size=(3, 2))
for k in np.ndindex(A.shape):
    E = np.zeros(A.shape)
    E[k] = t
    slope = (np.sum(bar * ((A + E) @ B)) - np.sum(bar * ((A - E) @ B))) / (2 * t)
    assert abs(slope - (bar @ B.T)[k]) < 1e-8

# numbers of the worked example
assert round(math.sin(2), 6) == 0.909297 and round(-math.cos(2), 6) == 0.416147
assert round(6 + math.sin(2), 6) == 6.909297 and round(3 + math.cos(2), 6) == 2.583853
