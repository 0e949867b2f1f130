# C071 The matrix [2, 1; 1, 2] turns no direction by more than 30 degrees
import numpy as np

A = np.array([[2.0, 1.0], [1.0, 2.0]])
angle = np.radians(np.arange(3600) / 10)
x = np.stack([np.cos(angle), np.sin(angle)])
y = A @ x
turn = np.degrees(np.arccos(np.clip(np.sum(x * y, axis=0) / np.linalg.norm(y, axis=0), -1, 1)))
assert abs(turn.max() - 30) < 1e-6 and np.allclose(turn[[1050, 1650]], 30)  # 105, 165 degrees
for c in (0.5, 3.0, -1.0):  # a positive multiple of the identity turns none, -I reverses all
    w = c * np.eye(2) @ x
    assert np.allclose(np.sum(x * w, axis=0), np.sign(c) * np.linalg.norm(w, axis=0))
assert np.count_nonzero(turn < 1e-5) == 4  # the two eigen-directions, both ways
