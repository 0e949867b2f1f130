# C084 A repeated eigenvalue with too few eigenvectors; repetition alone is not enough
import sympy as sp


def block(value, size):
    return sp.Matrix(size, size, lambda i, j: value if i == j else (1 if j == i + 1 else 0))


for A, geometric in ((block(2, 2), 1), (2 * sp.eye(2), 2)):
    ((value, algebraic, vectors),) = A.eigenvects()
    assert value == 2 and algebraic == 2 and len(vectors) == geometric
    assert A.is_diagonalizable() == (geometric == algebraic)

x = sp.symbols("x")
for sizes in ((1, 2), (2, 2), (3,), (1, 1, 2), (1, 1, 1)):  # blocks of one eigenvalue, disguised
    A = sp.diag(*[block(5, size) for size in sizes])
    P = sp.Matrix(A.rows, A.rows, lambda i, j: 1 if i <= j else 0)
    B = P * A * P.inv()
    assert sp.expand(B.charpoly(x).as_expr() - (x - 5) ** A.rows) == 0  # algebraic: all sizes
    assert len((B - 5 * sp.eye(A.rows)).nullspace()) == len(sizes)  # geometric: one a block
    assert B.is_diagonalizable() == (len(sizes) == A.rows)
