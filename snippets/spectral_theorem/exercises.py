# Exercises and quoted numbers of the note Spectral Theorem
import numpy as np

A = np.array([[2, 2], [2, 5]])
assert (A @ [1, 2]).tolist() == [6, 12] and (A @ [2, -1]).tolist() == [2, -1]
assert np.array_equal(6 * np.outer([1, 2], [1, 2]) + np.outer([2, -1], [2, -1]), 5 * A)
assert np.array([1, 1]) @ A @ [1, 1] / 2 == 5.5
assert np.allclose(np.linalg.eigvals([[2, 1], [0, 3]]), [2, 3])
assert np.allclose(np.linalg.eigvalsh([[1, 1], [1, 1]]), [0, 2])

B = np.array([[0, 2], [2, 3]])
assert (B @ [1, 2]).tolist() == [4, 8] and (B @ [2, -1]).tolist() == [-2, 1]

rng = np.random.default_rng(0)
for F in rng.normal(size=(50, 3, 5)):
    G = F.T @ F  # positive semidefinite of rank 3
    values, V = np.linalg.eigh(G)
    assert values.min() > -1e-12
    root = V @ np.diag(np.sqrt(values.clip(0))) @ V.T
    np.testing.assert_allclose(root @ root, G, atol=1e-7)
    low, high = values[[0, -1]]
    assert low - 1e-12 <= G.diagonal().min() and G.diagonal().max() <= high + 1e-12

angle = rng.uniform(0, 2 * np.pi, 10_000)
x = np.stack([np.cos(angle), np.sin(angle)])
quotient = np.sum(x * (A @ x), axis=0)
assert 1 <= quotient.min() < 1.001 and 5.999 < quotient.max() <= 6
assert abs(quotient.mean() - 3.5) < 3 * quotient.std() / 100
