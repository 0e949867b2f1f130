# C164 Singular values of factors bound those of the product; eigenvalues of factors hold neither end
import numpy as np

A = np.array([[0.0, 2.0], [0.0, 0.0]])
assert not (A @ A).any() and not (A.T @ A.T).any()  # nilpotent: all eigenvalues are zero
assert (A @ A.T).tolist() == [[4, 0], [0, 0]]
for t in (0.5, 3.0, 10.0):
    shear = np.array([[1.0, t], [0.0, 1.0]])
    assert np.linalg.eigvals(shear).tolist() == np.linalg.eigvals(shear.T).tolist() == [1, 1]
    largest, smallest = np.linalg.svd(shear @ shear.T, compute_uv=False)
    assert largest > 1 + t * t and smallest < 1 / (1 + t * t)

rng = np.random.default_rng(164)
for n, L in rng.integers(2, 7, size=(200, 2)):
    layers = rng.normal(size=(L, n, n))
    product = np.eye(n)
    for W in layers:
        product = W @ product
    s = np.linalg.svd(product, compute_uv=False)
    factors = np.linalg.svd(layers, compute_uv=False)
    assert factors[:, -1].prod() < s[-1] * (1 + 1e-9) and s[0] < factors[:, 0].prod() * (1 + 1e-9)
    dets = np.abs(np.linalg.det(layers)).prod()
    assert abs(np.log(s).sum() - np.log(dets)) < 1e-6

# equal singular values of all factors, opposite fate
D, E = np.diag([2.0, 0.5]), np.diag([0.5, 2.0])
assert np.linalg.matrix_power(D, 10).diagonal().tolist() == [1024, 1 / 1024]
assert (np.linalg.matrix_power(E @ D, 5) == np.eye(2)).all()
