# C074 The trace is the sum, the determinant the product of the eigenvalues
import numpy as np

rng = np.random.default_rng(74)
with_pairs = 0
for A in rng.normal(size=(200, 5, 5)):
    values = np.linalg.eigvals(A)
    assert abs(values.sum() - np.trace(A)) < 1e-9
    assert abs(values.prod() - np.linalg.det(A)) < 1e-9
    upper = values[values.imag > 1e-9]
    real = values[np.abs(values.imag) <= 1e-9].real
    with_pairs += len(upper) > 0
    assert 2 * len(upper) + len(real) == 5  # complex ones come in pairs
    assert abs(real.sum() + 2 * upper.real.sum() - np.trace(A)) < 1e-9
    assert abs(real.prod() * np.prod(np.abs(upper) ** 2) - np.linalg.det(A)) < 1e-9
assert with_pairs > 100
double = np.array([[2, 1], [0, 2]])  # counted twice
assert np.allclose(np.linalg.eigvals(double).sum(), 4) and round(np.linalg.det(double)) == 4
