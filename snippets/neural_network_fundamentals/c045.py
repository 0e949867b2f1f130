# C045 The activation feeds the next layer; feeding z collapses the stack
import numpy as np

W1, b1 = np.array([[1.0], [-1.0]]), np.zeros(2)
W2, b2 = np.array([[1.0, 1.0]]), np.zeros(1)
collapsed, absolute = [], []
for x in ([-2.0], [0.0], [3.0]):
    z = W1 @ x + b1
    collapsed.append((W2 @ z + b2).item())
    absolute.append((W2 @ np.maximum(z, 0) + b2).item())
assert absolute == [2, 0, 3]  # the absolute value, no affine function
assert collapsed == [0, 0, 0]
slope = [(absolute[1] - absolute[0]) / 2, (absolute[2] - absolute[1]) / 3]
assert slope == [-1, 1]  # two slopes: not affine
