# Exercises of the note Image Compression with SVD
import numpy as np

assert 1000 * 800 // (1000 + 800 + 1) == 444 and 444 * 1801 < 800_000 < 445 * 1801
assert abs(20 * 1801 / 800_000 - 0.045) < 1e-4

rng = np.random.default_rng(57)
for n in (2, 3, 6):
    s = np.linalg.svd(np.eye(2 * n), compute_uv=False)
    assert np.isclose(np.sum(s[:n] ** 2) / np.sum(s**2), 0.5)
    assert abs(np.linalg.norm(s[n:]) / np.linalg.norm(s) - 0.7071) < 5e-5
    other = np.linalg.svd(rng.random((2 * n, 2 * n)), compute_uv=False)
    for k in range(1, 2 * n + 1):  # no other image has a smaller share
        assert np.sum(other[:k] ** 2) / np.sum(other**2) >= k / (2 * n) - 1e-12

board = np.indices((8, 8)).sum(axis=0) % 2
s = np.linalg.svd(board.astype(float), compute_uv=False)
assert np.allclose(s[:2], [4, 4]) and s[2] < 1e-12

small = np.array([[2.0, 2, 0], [2, 2, 0], [0, 0, 1]])
s = np.linalg.svd(small, compute_uv=False)
assert np.allclose(s, [4, 1, 0], atol=1e-12)
assert abs(16 / 17 - 0.9412) < 5e-5 and abs(1 / np.sqrt(17) - 0.2425) < 5e-5
