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
assert seen_complex
assert np.array_equal(A @ np.zeros(5), 7 * np.zeros(5))  # why zero is excluded
