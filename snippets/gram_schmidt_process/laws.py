# Orthonormal, same spans, unique up to sign, and the triangular coefficients
import numpy as np


def gram_schmidt(vectors, modified=False):
    q = []
    for a in vectors:
        w = a.copy()
        for u in q:
            w = w - (u @ (w if modified else a)) * u
        q.append(w / np.linalg.norm(w))
    return np.array(q)


rng = np.random.default_rng(6)
for _ in range(100):
    n = int(rng.integers(1, 6))
    a = rng.normal(size=(n, n + int(rng.integers(0, 3))))
    q = gram_schmidt(a)
    assert np.allclose(q @ q.T, np.eye(n), rtol=0, atol=1e-9)
    assert np.allclose(gram_schmidt(a, modified=True), q, rtol=0, atol=1e-8)
    for j in range(1, n + 1):
        both = np.vstack([q[:j], a[:j]])
        assert np.linalg.matrix_rank(both, tol=1e-8) == j  # the same span
    r = q @ a.T  # r[i, j] = q_i . a_j
    assert np.allclose(np.tril(r, -1), 0, atol=1e-8) and np.all(np.diag(r) > 0)
    assert np.allclose(q.T @ r, a.T, rtol=0, atol=1e-8)
    library = np.linalg.qr(a.T)[0].T
    signs = np.sign(np.sum(library * q, axis=1))
    assert np.allclose(signs[:, None] * library, q, rtol=0, atol=1e-8)  # unique up to sign
    if n > 1:
        other = gram_schmidt(a[::-1])
        assert not np.allclose(np.abs(other[::-1]), np.abs(q), atol=1e-3)  # order matters
