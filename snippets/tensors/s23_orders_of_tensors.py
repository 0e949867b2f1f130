# S23 Orders, axes, sizes
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, FILLS, GREY


def grid(axes, x, y, rows, columns):
    """Draw a grid of cells whose lower left corner is (x, y)."""
    for i in range(rows):
        for j in range(columns):
            axes.add_patch(
                plt.Rectangle(
                    (x + j, y + i), 1, 1, facecolor=FILLS["sky"], edgecolor=BLUE, linewidth=1.2
                )
            )


def stack(axes, x, y):
    for sheet in (2, 1, 0):
        grid(axes, x + 0.45 * sheet, y + 0.45 * sheet, 3, 3)


figure, axes = plt.subplots(figsize=(7.6, 2.6))
grid(axes, 0, 1, 1, 1)
grid(axes, 3, 0, 3, 1)
grid(axes, 6, 0, 3, 3)
stack(axes, 11, 0)
stack(axes, 17, 0)
stack(axes, 22, 0)
for x, label in (
    (0.5, "order 0"),
    (3.5, "order 1"),
    (7.5, "order 2"),
    (13, "order 3"),
    (21.5, "order 4"),
):
    axes.text(x, -0.9, label, ha="center")
axes.plot([16.6, 26.4], [4.4, 4.4], color=GREY)
axes.set(xlim=(-0.8, 27), ylim=(-1.4, 4.8), aspect="equal")
axes.set_axis_off()

shapes = [(784,), (3, 224, 224), (32, 3, 224, 224), (8, 16, 3, 112, 112), (64, 3, 7, 7)]
assert [int(np.prod(shape)) for shape in shapes] == [784, 150_528, 4_816_896, 4_816_896, 9_408]
