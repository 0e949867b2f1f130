# C082 Units decide; ties leave directions free
import numpy as np

rng = np.random.default_rng(82)
data = rng.normal(size=(300, 2)) @ np.array([[1, 0.6], [0, 0.8]])


def first(samples):
    return np.abs(np.linalg.svd(samples - samples.mean(axis=0))[2][0])


assert 0.3 < first(data)[1] < 0.95
np.testing.assert_allclose(
    first(data + np.array([50, -20])), first(data), atol=1e-9
)  # centered: no matter
moved = np.abs(
    np.linalg.svd(data + np.array([50, -20]))[2][0]
)  # not centered: the mean comes first
assert abs(moved @ [50, 20]) > 0.999 * np.hypot(50, 20) and abs(moved @ first(data)) < 0.99
assert first(data * [1, 1000])[1] > 0.999 and first(data * [1000, 1])[0] > 0.999
square = np.array([[1.0, 0], [0, 1], [-1, 0], [0, -1]])  # equal eigenvalues
C = np.cov(square, rowvar=False)
for w in ([1, 0], [0.6, 0.8]):
    assert abs(w @ C @ w - C[0, 0]) < 1e-12
