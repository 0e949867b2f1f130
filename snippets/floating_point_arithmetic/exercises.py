# Exercises of the note Floating-Point Arithmetic
import numpy as np

toy = [(m * 2.0**e, m) for m in range(4, 8) for e in range(-8, 4)]


def rounded(x):
    """Return the toy number nearest to x; in a tie the one with even m."""
    return min(toy, key=lambda number: (abs(number[0] - x), number[1] % 2))[0]


assert [rounded(x) for x in (9.4, 0.3, 4.5)] == [10, 0.3125, 4]

x = np.array([300, 400], dtype=np.float16)
with np.errstate(over="ignore"):
    assert np.isinf(x[0] * x[0])
M = np.abs(x).max()
y = x / M
assert M * np.sqrt(y[0] * y[0] + y[1] * y[1]) == 500

values = sorted(value for value, _ in toy)
near = [(x, y) for x in values for y in values if y / 2 <= x <= 2 * y and x != y]
assert len(near) > 100
for x, y in near:
    multiple = abs(x - y) * 2.0**8
    assert multiple == int(multiple)
    while multiple % 2 == 0:
        multiple //= 2
    assert multiple < 2**3  # at most three significant bits: exact

tiny = 1e-8
assert 1 - np.cos(tiny) == 0 and abs(2 * np.sin(tiny / 2) ** 2 - 5e-17) < 1e-30
