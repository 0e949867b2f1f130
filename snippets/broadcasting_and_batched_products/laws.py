# Laws of broadcasting: grouping, flattening, cost; ones and diagonals; the einsum table
import string

import numpy as np

rng = np.random.default_rng(24)
met = 0
while met < 200:
    shapes = [tuple(rng.choice([1, 2, 3], size=rng.integers(0, 4))) for _ in range(3)]
    try:
        for a, b in ((0, 1), (0, 2), (1, 2)):
            np.broadcast_shapes(shapes[a], shapes[b])
    except ValueError:
        continue
    s, t, u = shapes
    left = np.broadcast_shapes(np.broadcast_shapes(s, t), u)
    assert left == np.broadcast_shapes(s, np.broadcast_shapes(t, u))
    met += 1
assert np.broadcast_shapes((2,), (1,)) == (2,) and np.broadcast_shapes((3,), (1,)) == (3,)
try:
    np.broadcast_shapes((2,), (3,))
    raise SystemExit("shapes (2) and (3) must not be compatible")
except ValueError:
    pass

X, W, bias = rng.normal(size=(4, 5, 3)), rng.normal(size=(2, 3)), rng.normal(size=2)
pieces = [X[b] @ W.T for b in range(4)]
np.testing.assert_allclose((X.reshape(20, 3) @ W.T).reshape(4, 5, 2), pieces, atol=1e-13)
Z, d = X[0] @ W.T, rng.normal(size=5)
np.testing.assert_allclose(Z + bias, Z + np.outer(np.ones(5), bias), rtol=0, atol=1e-15)
np.testing.assert_allclose(d[:, None] * Z, np.diag(d) @ Z, rtol=0, atol=1e-13)
for x, z in zip(X[0], Z + bias, strict=True):
    np.testing.assert_allclose(z, W @ x + bias, atol=1e-13)


def by_terms(rule, *factors):
    """Evaluate a rule of index notation term by term; return the result and the products."""
    inputs, output = rule.split("->")
    sizes = {}
    for letters, factor in zip(inputs.split(","), factors, strict=True):
        sizes |= dict(zip(letters, factor.shape, strict=True))
    result, products = np.zeros([sizes[c] for c in output]), 0
    for index in np.ndindex(*sizes.values()):
        at = dict(zip(sizes, index, strict=True))
        one, other = (
            f[tuple(at[c] for c in letters)]
            for letters, f in zip(inputs.split(","), factors, strict=True)
        )
        result[tuple(at[c] for c in output)] += one * other
        products += 1
    return result, products, np.prod(list(sizes.values()))


size = dict(zip(string.ascii_lowercase, [2, 3, 2, 4, 3, 2, 2, 3, 4, 4, 5], strict=False))
table = ("i,i->", "ij,j->i", "i,j->ij", "ij,ij->ij", "ik,kj->ij", "bik,bkj->bij", "bhid,bhjd->bhij")
for rule in table:
    letters = rule.split("->")[0].split(",")
    factors = [rng.normal(size=[size[c] for c in part]) for part in letters]
    result, products, expected = by_terms(rule, *factors)
    np.testing.assert_allclose(np.einsum(rule, *factors), result, rtol=0, atol=1e-12)
    assert products == expected
A = np.array([[1, 2], [3, 4]])
assert (A * A).tolist() == [[1, 4], [9, 16]] and (A @ A).tolist() == [[7, 10], [15, 22]]
