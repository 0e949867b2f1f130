# S02 A picture is a vector
import matplotlib.pyplot as plt
import numpy as np

row, column = np.indices((28, 28))
distance = np.hypot(row - 13.5, column - 13.5)
ring = ((distance >= 6) & (distance <= 10)).astype(float)
x = ring.reshape(-1)

figure, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.6), layout="constrained")
left.imshow(ring, cmap="cividis", interpolation="nearest")
left.set_title("28 x 28 pixels")
right.imshow(
    x.reshape(4, 196).repeat(24, axis=0), cmap="cividis", aspect="auto", interpolation="nearest"
)
right.set_title("784 numbers, in four lines")
for axes in (left, right):
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[:].set_visible(False)

print(f"ones {x.sum():.0f}, length {np.linalg.norm(x):.4f}, shape {x.shape}")
assert x.sum() == 204 and abs(np.linalg.norm(x) - 14.2829) < 5e-5
assert np.array_equal(x.reshape(28, 28), ring)
assert np.array_equal(ring, ring[::-1]) and np.array_equal(ring, ring.T)  # it is a ring
