# P10 Rank and nullity, equal ranks of rows and columns, and the two right angles
import numpy as np
import sympy as sp

rng = np.random.default_rng(10)
ranks = set()
for _ in range(40):
    m, n, k = rng.integers(1, 6, size=3)
    A = sp.Matrix((rng.integers(-2, 3, size=(m, k)) @ rng.integers(-2, 3, size=(k, n))).tolist())
    null, left, columns = A.nullspace(), A.T.nullspace(), A.columnspace()
    assert len(columns) == A.rank() == A.T.rank() <= min(m, n)
    assert A.rank() + len(null) == n and A.rank() + len(left) == m
    assert all(A * v == sp.zeros(int(m), 1) for v in null)
    for row in range(m):
        assert all(A.row(row).dot(v) == 0 for v in null)
    assert all(column.dot(v) == 0 for column in columns for v in left)
    ranks.add(A.rank())
assert len(ranks) >= 4  # many ranks were met
