# None, one or infinitely many solutions; cost of elimination; why programs exchange rows
import numpy as np
import sympy as sp
from sympy.abc import n as size

rng = np.random.default_rng(15)


def echelon(M, columns):
    """Return the echelon form of the augmented integer matrix M and its pivot columns."""
    M, pivots, row = sp.Matrix(M), [], 0
    for column in range(columns):
        below = [i for i in range(row, M.rows) if M[i, column] != 0]
        if not below:
            continue
        M.row_swap(row, below[0])
        for i in range(row + 1, M.rows):
            M[i, :] = M[i, :] - M[i, column] / M[row, column] * M[row, :]
        pivots.append(column)
        row += 1
    return M, pivots


seen = set()
for _ in range(120):
    m, n = (int(k) for k in rng.integers(1, 4, size=2))
    A, b = rng.integers(-1, 2, size=(m, n)), rng.integers(-1, 2, size=m)
    _, pivots = echelon(np.column_stack([A, b]), n + 1)
    solvable = n not in pivots
    unique = solvable and len(pivots) == n
    x = sp.symbols(f"x:{n}")
    truth = sp.linsolve((sp.Matrix(A), sp.Matrix(b)), *x)
    # solvable exactly if b lies in the span of the columns: b does not raise the rank
    inside = sp.Matrix(A).rank() == sp.Matrix(np.column_stack([A, b])).rank()
    assert solvable == (truth != sp.EmptySet) == inside
    if solvable:
        (solution,) = truth
        free = sp.Tuple(*solution).free_symbols
        assert unique == (not free) and len(free) == n - len(pivots)
        p = sp.Matrix(solution).subs(dict.fromkeys(free, 0))
        kernel = sp.Matrix(A).nullspace()
        assert len(kernel) == len(free)
        for z in kernel:  # particular plus homogeneous
            assert sp.Matrix(A) * (p + 3 * z) == sp.Matrix(b)
    seen.add("one" if unique else "many" if solvable else "none")
assert seen == {"none", "one", "many"}


def operations(n):
    """Count multiplications and divisions in A, in b and in back substitution."""
    in_matrix = in_side = 0
    for k in range(n):
        for _ in range(k + 1, n):
            in_matrix += 1 + (n - k - 1)
            in_side += 1
    return in_matrix, in_side, sum(n - k for k in range(n))


cost = ((size**3 - size) / 3, (size**2 - size) / 2, (size**2 + size) / 2)
for n in (1, 2, 3, 7, 20):
    assert operations(n) == tuple(part.subs(size, n) for part in cost)

tiny = 1e-20  # without exchanging rows
y = (2 - 1 / tiny) / (1 - 1 / tiny)
assert ((1 - y) / tiny, y) == (0, 1)
assert np.linalg.solve([[tiny, 1], [1, 1]], [1, 2]).tolist() == [1, 1]
exact = sp.Matrix([[sp.Rational(1, 10**20), 1], [1, 1]]).solve(sp.Matrix([1, 2]))
assert all(abs(entry - 1) < sp.Rational(2, 10**20) for entry in exact)
x, y, z = sp.symbols("x y z")  # more unknowns than equations, and yet no solution
assert sp.linsolve([x + y + z - 1, x + y + z - 2], x, y, z) == sp.EmptySet
