# Exercises and quoted numbers of the note Spectral Norm
import numpy as np

norm = np.linalg.norm
A = np.array([[2.0, 1.0], [0.5, 1.5]])
assert abs((7.5 + np.sqrt(56.25 - 25)) / 2 - 6.5451) < 5e-5
assert abs(norm(A, 2) - 2.5583) < 5e-5 and abs(norm(A, -2) - 0.9772) < 5e-5
assert np.allclose(sorted(np.linalg.eigvals(A)), [1, 2.5]) and abs(norm(A) - 2.7386) < 5e-5
nilpotent = np.array([[0, 5], [0, 0]])
assert norm(nilpotent, 2) == 5 and not np.any(np.linalg.eigvals(nilpotent))
assert not np.any(np.diag([1, 0]) @ np.diag([0, 1]))

B = np.array([[3, 0], [4, 5]])
assert abs(norm(B, 2) - np.sqrt(45)) < 1e-12 and abs(np.sqrt(45) - 6.708) < 5e-4
assert np.allclose(sorted(np.linalg.eigvals(B)), [3, 5])

rng = np.random.default_rng(0)
for W in rng.normal(size=(50, 5, 8)):
    assert abs(norm(W, 2) - norm(W.T, 2)) < 1e-12
    assert abs(norm(W.T @ W, 2) - norm(W, 2) ** 2) < 1e-11
    assert norm(W, 2) ** 2 <= norm(W, 1) * norm(W, np.inf)
    assert norm(W @ np.linalg.svd(W)[2][-1]) < 1e-12  # some unit vector goes to zero

alternating = (-1.0) ** np.arange(8)
for c, gain in (
    ([1, -1, 0, 0, 0, 0, 0, 0], 2),
    ([-2, 1, 0, 0, 0, 0, 0, 1], 4),
    (np.array([1, 1, 0, 0, 0, 0, 0, 1]) / 3, 1),
):
    C = np.array([np.roll(c, j) for j in range(8)]).T
    assert abs(norm(C, 2) - gain) < 1e-12
    best = np.ones(8) if gain == 1 else alternating
    assert abs(norm(C @ best) - gain * norm(best)) < 1e-12
j = np.arange(8)
gains = np.abs(np.fft.fft([1, -1, 0, 0, 0, 0, 0, 0]))
assert np.allclose(gains, 2 * np.abs(np.sin(np.pi * j / 8))) and np.argmax(gains) == 4
