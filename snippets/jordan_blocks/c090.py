# C090 Exactly defective is exceptional; near it eigenvalues move like a square root
import numpy as np
import sympy as sp

eps, lam = sp.symbols("epsilon lambda", positive=True)
A = sp.Matrix([[lam, 1], [eps, lam]])
assert set(A.eigenvals()) == {lam + sp.sqrt(eps), lam - sp.sqrt(eps)}

for size, shift in ((1e-4, 1e-2), (1e-8, 1e-4), (1e-10, 1e-5)):
    values, V = np.linalg.eig(np.array([[0.9, 1.0], [size, 0.9]]))
    np.testing.assert_allclose(sorted(values - 0.9), [-shift, shift], rtol=1e-6)
    spread = np.linalg.norm(V, 2) * np.linalg.norm(np.linalg.inv(V), 2)
    assert abs(spread * shift - 1) < 0.01  # nearly parallel eigenvectors: about 1 / sqrt(eps)
    powers = [
        np.linalg.norm(np.linalg.matrix_power(np.array([[0.9, 1], [size, 0.9]]), k), 2)
        for k in range(1, 40)
    ]
    assert max(powers) > 3.8  # and the same hump

rng = np.random.default_rng(90)
gaps = []
for M in rng.normal(size=(2000, 4, 4)):  # no random matrix has a repeated eigenvalue
    values = np.linalg.eigvals(M)
    gaps.append(min(abs(values[i] - values[j]) for i in range(4) for j in range(i)))
assert min(gaps) > 1e-6
J = np.array([[0.9, 1.0], [0.0, 0.9]])
assert not np.allclose(J.T @ J, J @ J.T)
