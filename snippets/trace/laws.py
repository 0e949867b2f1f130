# P14 Linear, cyclic, independent of coordinates, and an inner product
import numpy as np

rng = np.random.default_rng(14)
trace, exchanged = np.trace, 0
for _ in range(200):
    m, n, p = rng.integers(1, 7, size=3)
    A, B, C = rng.normal(size=(m, n)), rng.normal(size=(n, p)), rng.normal(size=(p, m))
    D, (a, b) = rng.normal(size=(n, m)), rng.normal(size=2)
    S, T, U = rng.normal(size=(3, n, n))
    assert abs(trace(a * S + b * T) - a * trace(S) - b * trace(T)) < 1e-12
    assert trace(S.T) == trace(S)
    double_sum = sum(A[i, k] * D[k, i] for i in range(m) for k in range(n))
    assert abs(trace(A @ D) - double_sum) < 1e-12 and abs(trace(D @ A) - double_sum) < 1e-12
    assert abs(trace(A @ B @ C) - trace(B @ C @ A)) < 1e-11
    assert abs(trace(A @ B @ C) - trace(C @ A @ B)) < 1e-11
    exchanged += abs(trace(S @ T @ U) - trace(S @ U @ T)) > 1e-3
    P = S + 5 * np.eye(n)
    assert abs(trace(np.linalg.inv(P) @ T @ P) - trace(T)) < 1e-9 * np.linalg.cond(P)
    E = rng.normal(size=(m, n))
    assert abs(trace(A.T @ E) - np.sum(A * E)) < 1e-12
    assert abs(trace(A.T @ A) - np.sum(A**2)) < 1e-12
    x = rng.normal(size=n)
    assert abs(x @ T @ x - trace(T @ np.outer(x, x))) < 1e-11
assert exchanged > 100  # exchanging two of three factors is another matter
