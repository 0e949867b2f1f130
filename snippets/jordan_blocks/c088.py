# C088 Powers of a Jordan block, C089 a polynomial beside the exponential
import numpy as np
import sympy as sp

lam, k = sp.symbols("lambda k", positive=True)
J = sp.Matrix([[lam, 1], [0, lam]])
for power in range(1, 12):
    want = sp.Matrix([[lam**power, power * lam ** (power - 1)], [0, lam**power]])
    assert sp.expand(J**power - want) == sp.zeros(2, 2)
step = J * sp.Matrix([k * lam ** (k - 1), lam**k]) - sp.Matrix([(k + 1) * lam**k, lam ** (k + 1)])
assert sp.simplify(step) == sp.zeros(2, 1)  # the induction step

for size in (3, 4, 6):
    block = sp.Matrix(size, size, lambda i, j: lam if i == j else int(j == i + 1))
    for power in (1, 2, 5, 7):
        found = block**power
        for i in range(size):
            for j in range(size):
                d = j - i
                want = sp.binomial(power, d) * lam ** (power - d) if 0 <= d <= power else 0
                assert sp.expand(found[i, j] - want) == 0

entry = np.array([n * 0.9 ** (n - 1) for n in range(1, 61)])
assert abs(entry.max() - 3.8742) < 5e-5 and abs(entry[8] - entry[9]) < 1e-12
assert np.all(np.diff(entry[:9]) > 0) and np.all(np.diff(entry[9:]) < 0)
assert round(-1 / np.log(0.9), 2) == 9.49 and round(entry[-1], 4) == 0.1198
for value in (0.1, 0.4, 0.5, 0.51, 0.6):  # growth exactly above one half
    assert (max(n * value ** (n - 1) for n in range(1, 100)) > 1) == (value > 0.5)
for value in (0.1, 0.5, 0.8, 0.95, 0.99):  # the peak lies next to -1 / ln(lambda)
    peak = 1 + int(np.argmax([n * value ** (n - 1) for n in range(1, 1000)]))
    assert abs(peak + 1 / np.log(value)) <= 1
assert np.linalg.matrix_power(np.array([[1, 1], [0, 1]]), 60)[0, 1] == 60
assert round(60 * 1.1**59) == 16608
