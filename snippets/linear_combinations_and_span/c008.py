# C008 A linear combination, entry by entry and as a product with the table of columns
import numpy as np

rng = np.random.default_rng(8)
for _ in range(200):
    n, k = rng.integers(1, 8, size=2)
    v, c = rng.normal(size=(k, n)), rng.normal(size=k)  # row j holds the vector v_j
    combination = np.zeros(n)
    for coefficient, vector in zip(c, v, strict=True):
        combination = combination + coefficient * vector
    for i in range(n):
        assert abs(combination[i] - sum(c[j] * v[j, i] for j in range(k))) < 1e-12
    V = np.column_stack(list(v))
    assert V.shape == (n, k)
    np.testing.assert_allclose(V @ c, combination, rtol=0, atol=1e-12)
