# C069 Eigenpairs of random square matrices, complex ones included
import numpy as np

rng = np.random.default_rng(69)
seen_complex = False
for A in rng.normal(size=(100, 5, 5)):
    values, vectors = np.linalg.eig(A)
    seen_complex |= bool(np.any(np.abs(values.imag) > 0.1))
    for value, v in zip(values, vectors.T, strict=True):
        assert np.linalg.norm(v) > 0.5
        assert np.linalg.norm(A @ v - value * v) < 1e-11
        if abs(value.imag) > 0.1:  # no multiple of v is real
            assert np.linalg.matrix_rank([v.real, v.imag]) == 2
assert seen_complex
B = rng.normal(size=(2, 2))
for value in (*np.linalg.eigvals(B), 0.123):  # the equation of the theorem for two rows
    (a, b), (c, d) = B
    left = value**2 - (a + d) * value + (a * d - b * c)
    singular = np.linalg.svd(B - value * np.eye(2))[1][-1] < 1e-12
    assert (abs(left) < 1e-12) == singular == (value != 0.123)
assert np.array_equal(A @ np.zeros(5), 7 * np.zeros(5))  # why zero is excluded
