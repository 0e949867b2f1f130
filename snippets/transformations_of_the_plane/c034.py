# C034 Shear: keeps y, moves x by k y, area factor one, one kept direction
import numpy as np
import sympy as sp

rng = np.random.default_rng(34)
H = np.array([[1, 1.5], [0, 1]])
for x, y in rng.normal(size=(50, 2)):
    np.testing.assert_allclose(H @ [x, y], [x + 1.5 * y, y], rtol=0, atol=1e-14)
k = sp.symbols("k", nonzero=True)
shear = sp.Matrix([[1, k], [0, 1]])
assert shear.det() == 1
((value, multiplicity, vectors),) = shear.eigenvects()
assert (value, multiplicity, len(vectors)) == (1, 2, 1)
assert vectors[0] == sp.Matrix([1, 0]) and not shear.is_diagonalizable()
