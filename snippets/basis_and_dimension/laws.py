# Unique coordinates, bases of one length, and what may be left out
import numpy as np

rank = np.linalg.matrix_rank
rng = np.random.default_rng(4)
for _ in range(100):
    n = int(rng.integers(2, 7))
    k = int(rng.integers(1, n + 1))
    basis = rng.normal(size=(k, n))  # k rows, independent
    assert rank(basis) == k
    c = rng.normal(size=k)
    found = np.linalg.lstsq(basis.T, c @ basis, rcond=None)[0]
    np.testing.assert_allclose(found, c, rtol=0, atol=1e-8)  # no other coordinates

    inside = rng.normal(size=(n + 2, k)) @ basis  # many vectors of the same space
    assert rank(inside) == k  # never more than k of them are independent
    assert rank(inside[:k]) == k  # another basis, of the same length
    assert rank(np.vstack([basis, inside])) == k  # adding combinations adds nothing
    if k > 1:
        assert rank(basis[1:]) == k - 1  # a basis has nothing to spare

    # growing: add vectors of the space outside the span; shrinking: drop combinations of the others
    grown = list(inside[: k - 1])
    for x in basis:
        if rank(np.array([*grown, x])) > len(grown):
            grown.append(x)
    assert len(grown) == rank(np.array(grown)) == k
    kept = list(range(n + 2))
    for i in range(n + 2):
        others = [j for j in kept if j != i]
        if rank(inside[others]) == rank(inside[kept]):
            kept = others
    assert len(kept) == rank(inside[kept]) == k
assert rank(np.eye(5)) == 5
assert rank(rng.normal(size=(6, 5))) == 5  # n + 1 vectors of R^n are dependent
