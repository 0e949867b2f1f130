# C124 The closed form of linear regression, and where only the second one works
import numpy as np

rng = np.random.default_rng(124)
for X in rng.normal(size=(50, 12, 4)):
    y = rng.normal(size=12)
    w = np.linalg.solve(X.T @ X, X.T @ y)
    np.testing.assert_allclose(w, np.linalg.pinv(X) @ y, rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(X.T @ (y - X @ w), 0, atol=1e-12)
    least = np.sum((X @ w - y) ** 2)
    for v in 10.0 ** rng.integers(-3, 1) * rng.normal(size=(20, 4)):
        gain = np.sum((X @ (w + v) - y) ** 2) - least
        np.testing.assert_allclose(gain, np.sum((X @ v) ** 2), rtol=1e-6, atol=1e-12)

    twice = np.column_stack([X, X[:, 0]])  # a column doubled
    assert np.linalg.matrix_rank(twice.T @ twice) == 4
    short = np.linalg.pinv(twice) @ y
    np.testing.assert_allclose(twice.T @ (y - twice @ short), 0, atol=1e-10)
    np.testing.assert_allclose(short[0], short[4], atol=1e-10)  # the shortest shares evenly
    np.testing.assert_allclose(short[0] + short[4], w[0], atol=1e-10)
