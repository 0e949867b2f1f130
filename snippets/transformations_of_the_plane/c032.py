# C032 Scaling: each coordinate by its factor; negative reflects, zero collapses
import numpy as np

rng = np.random.default_rng(32)
for _ in range(100):
    sx, sy, x, y = rng.normal(size=4)
    S = np.diag([sx, sy])
    np.testing.assert_allclose(S @ [x, y], [sx * x, sy * y], rtol=0, atol=1e-14)
    assert abs(np.linalg.det(S) - sx * sy) < 1e-12
assert np.linalg.det(np.diag([-1.0, 1.0])) == -1  # reflects
half_turn = [[np.cos(np.pi), -np.sin(np.pi)], [np.sin(np.pi), np.cos(np.pi)]]
np.testing.assert_allclose(np.diag([-2, -3]), half_turn @ np.diag([2, 3]), atol=1e-14)
assert np.linalg.det(np.diag([0.0, 1.0])) == 0
assert np.linalg.matrix_rank(np.diag([0, 1])) == 1  # collapses to a line
assert np.linalg.matrix_rank(np.diag([0, 0])) == 0  # and to a point
