# S15 Elimination with partial pivoting
import numpy as np


def solve(A, b):
    """Return the solution of A x = b and the pivots; A is square with a pivot in every column."""
    M = np.column_stack([A, b]).astype(float)  # the augmented matrix
    n = len(b)
    for k in range(n):
        best = k + np.abs(M[k:, k]).argmax()
        M[[k, best]] = M[[best, k]]
        for i in range(k + 1, n):
            M[i, k:] -= M[i, k] / M[k, k] * M[k, k:]
    x = np.zeros(n)
    for k in reversed(range(n)):
        x[k] = (M[k, n] - M[k, k + 1 : n] @ x[k + 1 :]) / M[k, k]
    return x, M.diagonal()


A = np.array([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
b = np.array([8, -11, -3])
x, pivots = solve(A, b)
print("pivots", [round(float(p), 4) for p in pivots])
print("solution", [round(float(entry), 10) for entry in x])
print("library agrees:", np.allclose(x, np.linalg.solve(A, b), rtol=0, atol=1e-12))
