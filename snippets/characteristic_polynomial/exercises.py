# Exercises and quoted numbers of the note Characteristic Polynomial
import numpy as np

for A in ([[3.0, -2.0], [4.0, -1.0]], [[2.0, 0.0], [5.0, 7.0]]):
    values = np.sort_complex(np.linalg.eigvals(A))
    expected = [1 - 2j, 1 + 2j] if A[0][1] else [2, 7]
    assert np.allclose(values, expected)
    assert np.allclose(np.sort_complex(np.linalg.eigvals(np.transpose(A))), expected)
assert np.allclose(np.sort(np.linalg.eigvals([[1, 1], [1, 1]])), [0, 2])
assert np.allclose(np.sort(np.linalg.eigvals([[1, 1], [0, 0]])), [0, 1])
shear = np.array([[1, 1], [0, 1]])
assert np.trace(shear) == 2 and round(np.linalg.det(shear)) == 1  # as for the identity
double = np.array([[2, 1], [0, 2]]) - 2 * np.eye(2)
assert np.linalg.matrix_rank(double) == 1 and not np.any(double @ [1, 0])

true = np.arange(1, 21)
roots = np.sort_complex(np.roots(np.poly(true)))
assert np.abs(roots - true).max() > 0.01
assert np.array_equal(np.sort(np.linalg.eigvals(np.diag(true))), true)

rng = np.random.default_rng(28)
trials = 20_000
a, b, c, d = rng.normal(size=(4, trials))
discriminant = (a + d) ** 2 - 4 * (a * d - b * c)
np.testing.assert_allclose(discriminant, (a - d) ** 2 + (b + c) ** 2 - (b - c) ** 2, atol=1e-12)
share, theory = np.mean(discriminant >= 0), 1 / np.sqrt(2)
assert abs(share - theory) < 3 * np.sqrt(theory * (1 - theory) / trials)
