# C181 The greatest stretch is the largest singular value; what lies below it
import numpy as np

rng = np.random.default_rng(281)
norm = np.linalg.norm
for _ in range(50):
    m, n = rng.integers(2, 7, size=2)
    W = rng.normal(size=(m, n))
    _, s, Vt = np.linalg.svd(W)
    largest = np.sqrt(np.linalg.eigvalsh(W.T @ W)[-1])
    assert abs(norm(W, 2) - s[0]) < 1e-12 * s[0] and abs(largest - s[0]) < 1e-12 * s[0]
    least = 0 if n > m else s[-1]
    x = rng.normal(size=(n, 5000))
    stretch = norm(W @ x, axis=0) / norm(x, axis=0)
    assert least - 1e-12 <= stretch.min() and stretch.max() <= s[0] + 1e-12
    assert abs(norm(W @ Vt[0]) - s[0]) < 1e-12 and abs(norm(W @ Vt[-1]) - least) < 1e-12
    t = np.linspace(0, np.pi, 4001)  # in the plane of two singular vectors the search finds it
    if n > 1:
        plane = norm(W @ (np.outer(Vt[0], np.cos(t)) + np.outer(Vt[1], np.sin(t))), axis=0)
        assert abs(plane.max() - s[0]) < 1e-6 and abs(plane.min() - (s[1] if m > 1 else 0)) < 1e-6
    r = int(rng.integers(1, min(m, n) + 1))
    L = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))  # of rank r
    assert norm(L, 2) <= norm(L) * (1 + 1e-12) and norm(L) <= np.sqrt(r) * norm(L, 2) * (1 + 1e-12)
    if r == 1:
        assert abs(norm(L) - norm(L, 2)) < 1e-12 * norm(L)  # the bounds are sharp
    assert abs(norm(np.eye(n)) - np.sqrt(n)) < 1e-12 and abs(norm(np.eye(n), 2) - 1) < 1e-12
    assert abs(np.sum(s**2) - norm(W) ** 2) < 1e-12 * norm(W) ** 2
    square = rng.normal(size=(n, n))
    sizes = np.abs(np.linalg.eigvals(square))
    bounds = np.linalg.svd(square, compute_uv=False)
    assert bounds[-1] - 1e-12 <= sizes.min() and sizes.max() <= bounds[0] + 1e-12
    S = square + square.T  # for symmetric matrices they agree
    assert abs(np.abs(np.linalg.eigvalsh(S)).max() - norm(S, 2)) < 1e-12 * norm(S, 2)

for n in (3, 8):  # circulant matrices: waves are eigenvectors, gains are Fourier coefficients
    c, index = rng.normal(size=n), np.arange(n)
    C = c[(index[:, None] - index) % n]
    for j, value in enumerate(np.fft.fft(c)):
        wave = np.exp(2j * np.pi * j * index / n)
        np.testing.assert_allclose(C @ wave, value * wave, atol=1e-12)
    gains = np.sort(np.abs(np.fft.fft(c)))[::-1]
    np.testing.assert_allclose(np.linalg.svd(C, compute_uv=False), gains, atol=1e-12)
