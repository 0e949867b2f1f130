# C109 The test image has rank 34, so larger ranks change nothing but rounding
import numpy as np
from image_compression_with_svd.picture import A, bump, disc, ramps, waves

assert [int(np.linalg.matrix_rank(p)) for p in (waves, bump, disc, ramps)] == [1, 1, 30, 2]
assert np.linalg.matrix_rank(A) == 34 == 1 + 1 + 30 + 2
U, s, Vt = np.linalg.svd(A)
assert abs(s[33] - 84.72) < 5e-3 and s[34] < 1e-10
B = {k: U[:, :k] * s[:k] @ Vt[:k] for k in (33, 34, 50, 256)}
for k in (34, 50, 256):
    assert np.linalg.norm(A - B[k]) < 1e-14 * np.linalg.norm(A)
assert np.linalg.norm(A - B[33]) > 5e-3 * np.linalg.norm(A)
assert np.abs(B[50] - B[256]).max() < 1e-10
