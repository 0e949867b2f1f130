# Exercises of the note Transpose
import numpy as np
import sympy as sp

A = np.array([[1, 0, 2], [-1, 3, 1]])
assert A.T.tolist() == [[1, -1], [0, 3], [2, 1]] and (A.T @ [2, 1]).tolist() == [1, 3, 5]

rng = np.random.default_rng(5)
for _ in range(50):
    B, x = rng.normal(size=(4, 4)), rng.normal(size=4)
    assert abs(x @ (B @ x) - x @ (B.T @ x)) < 1e-12
    skew = B - B.T
    assert abs(x @ (skew @ x)) < 1e-12

a, b, c, d = sp.symbols("a b c d")
M = sp.Matrix([[a, b], [c, d]])
swapped = M[:, [1, 0]]
assert swapped == sp.Matrix([[b, a], [d, c]])
solution = sp.solve(list(M.T - swapped), [a, b, c], dict=True)
assert solution == [{a: d, b: d, c: d}]

T = np.arange(6).reshape(2, 3).T
assert T.ravel().tolist() == [0, 3, 1, 4, 2, 5] and T.ravel().tolist().index(4) == 3
