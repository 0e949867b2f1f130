# S01 Adding two arrows
import numpy as np
from house_style import BLUE, GREEN, GREY, SKY, arrow, plane

u, v = np.array([1.0, 3.0]), np.array([3.0, 2.0])
total = u + v

figure, axes = plane(np.array([u, v, total, 2 * v]), margin=0.18)
arrow(axes, u, color=BLUE, label="u (1, 3)", offset=(-40, 8))
arrow(axes, 2 * v, color=SKY, label="2v (6, 4)", linestyle=":", offset=(-12, 8))
arrow(axes, v, color=BLUE, label="v (3, 2)", offset=(6, -16))
arrow(axes, total, color=GREEN, label="u + v (4, 5)", offset=(-20, 8))
for start, end in ((u, total), (v, total)):
    axes.plot(*np.array([start, end]).T, color=GREY, linestyle="--")
axes.set_xlabel("$x_1$")
axes.set_ylabel("$x_2$")

lengths = [np.linalg.norm(x) for x in (u, v, total)]
low, high = np.array([axes.get_xlim(), axes.get_ylim()]).T
for point in (u, v, total, 2 * v):  # nothing is cut off
    assert np.all(low < point) and np.all(point < high)
assert total.tolist() == [4, 5] and (u - v).tolist() == [-2, 1]
assert abs(lengths[0] + lengths[1] - lengths[2] - 0.3647) < 5e-5
