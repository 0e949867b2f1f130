# A gradient by reverse mode for a few evaluations; finite differences need two per input
import math
from itertools import pairwise


class Tape:
    """Count elementary operations, forward and backward."""

    def __init__(self):
        self.steps, self.forward, self.backward = [], 0, 0

    def push(self, value, inputs, derivatives):
        self.forward += 1
        node = [value, 0.0]
        self.steps.append((node, inputs, derivatives))
        return node

    def gradient(self, result):
        result[1] = 1.0
        for node, inputs, derivatives in reversed(self.steps):
            for u, d in zip(inputs, derivatives, strict=True):
                u[1] += node[1] * d
                self.backward += 2  # one product, one sum


def f(v):
    """Sum of sin(v_i v_{i+1}): three operations for every neighbouring pair."""
    return sum(math.sin(a * b) for a, b in pairwise(v))


for n in (10, 100, 1000):
    tape, point = Tape(), [math.cos(3 * i) for i in range(n)]
    x = [[v, 0.0] for v in point]
    total = [0.0, 0.0]
    for a, b in pairwise(x):
        product = tape.push(a[0] * b[0], (a, b), (b[0], a[0]))
        sine = tape.push(math.sin(product[0]), (product,), (math.cos(product[0]),))
        total = tape.push(total[0] + sine[0], (total, sine), (1.0, 1.0))
    tape.gradient(total)
    assert abs(total[0] - f(point)) < 1e-9
    assert tape.forward == 3 * (n - 1)
    assert tape.backward <= 4 * tape.forward  # the bound does not grow with n
    for i in (0, n // 2, n - 1):
        up, down = point.copy(), point.copy()
        up[i], down[i] = point[i] + 1e-5, point[i] - 1e-5
        assert abs((f(up) - f(down)) / 2e-5 - x[i][1]) < 1e-7
