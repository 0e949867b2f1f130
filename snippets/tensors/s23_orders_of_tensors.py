# S23 Orders, axes, sizes
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, FILLS


def grid(axes, x, y, rows, columns, cell=1.0):
    """Draw a grid of cells whose lower left corner is (x, y)."""
    look = {"facecolor": FILLS["sky"], "edgecolor": BLUE, "linewidth": 1.2 * cell}
    for i, j in np.ndindex(rows, columns):
        axes.add_patch(plt.Rectangle((x + cell * j, y + cell * i), cell, cell, **look))


def stack(axes, x, y, cell=1.0):
    for sheet in (2, 1, 0):
        grid(axes, x + 0.45 * cell * sheet, y + 0.45 * cell * sheet, 3, 3, cell)


figure, axes = plt.subplots(figsize=(7.6, 2.6))
grid(axes, -0.5, 1, 1, 1)
grid(axes, 3, 0, 3, 1)
grid(axes, 6.2, 0, 3, 3)
stack(axes, 11.4, 0)
for x in (17, 20):
    stack(axes, x, 0.3, 0.6)
for x, y in np.ndindex(2, 2):
    stack(axes, 24.4 + 3 * x, 2.8 * y - 0.2, 0.6)
for order, x in enumerate((0, 3.5, 7.7, 13.3, 19.6, 27)):
    axes.text(x, -1.2, f"order {order}", ha="center")
for place, name in (
    ((2.6, 1.5), "$i$"), ((5.8, 1.5), "$i$"), ((7.7, 3.5), "$j$"),
    ((11, 1.5), "$i$"), ((13.7, 4.4), "$j$"), ((15, 0), "$k$"),
):  # fmt: skip
    axes.text(*place, name, ha="center", va="center")
axes.set(xlim=(-1.8, 30.6), ylim=(-1.7, 5.4), aspect="equal")
axes.set_axis_off()
cells = len(axes.patches)
assert cells == 1 + 3 + 9 + 27 + 2 * 27 + 2 * 2 * 27

shapes = [(784,), (3, 224, 224), (32, 3, 224, 224), (8, 16, 3, 112, 112), (64, 3, 7, 7)]
assert [int(np.prod(shape)) for shape in shapes] == [784, 150_528, 4_816_896, 4_816_896, 9_408]
