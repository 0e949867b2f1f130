# C036 The corner (1, 1) under 45 degrees, and the table of six maps
import numpy as np

h = np.sqrt(0.5)
table = [
    ([[1.5, 0], [0, 0.5]], (1.5, 0.5), 0.75, (1.5, 0.5)),
    ([[h, -h], [h, h]], (0, np.sqrt(2)), 1, (1, 1)),
    ([[1, 1], [0, 1]], (2, 1), 1, ((1 + np.sqrt(5)) / 2, (np.sqrt(5) - 1) / 2)),
    ([[0, 1], [1, 0]], (1, 1), -1, (1, 1)),
    ([[1, 0], [0, 0]], (1, 0), 0, (1, 0)),
    ([[2, 1], [0.5, 1.5]], (3, 2), 2.5, (2.558336, 0.977198)),
]
for A, corner, area, stretches in table:
    np.testing.assert_allclose(A @ np.ones(2), corner, atol=1e-12)
    assert abs(np.linalg.det(A) - area) < 1e-12
    np.testing.assert_allclose(np.linalg.svd(A, compute_uv=False), stretches, atol=1e-6)
assert round(float(np.sqrt(2)), 4) == 1.4142
assert abs(np.linalg.norm([[h, -h], [h, h]] @ np.ones(2)) - np.linalg.norm([1, 1])) < 1e-12
