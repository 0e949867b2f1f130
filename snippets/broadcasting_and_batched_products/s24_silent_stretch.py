# S24 Stretching axes, and a silent bug
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION

labels = np.array([1, 2, 3])
column = labels[:, None]
figure, axes = plt.subplots(figsize=(7.4, 2.8), layout="constrained")


def table(left, M, copied, color, title):
    axes.text(left + 1.5, 0.3, title, ha="center")
    for (i, j), value in np.ndenumerate(M):
        hatch = "///" if copied(i, j) else None
        cell = plt.Rectangle((left + j, -i - 1), 1, 1, fill=False, edgecolor=color, hatch=hatch)
        cell.set_linewidth(0.8)
        axes.add_patch(cell)
        if not copied(i, j):
            text = str(value).replace("-", "\N{MINUS SIGN}")
            axes.text(left + j + 0.5, -i - 0.5, text, ha="center", va="center")


full = np.broadcast_to(column, (3, 3))
table(0, full, lambda i, j: j > 0, BLUE, "predictions (3, 1)")
axes.text(3.5, -1.5, "\N{MINUS SIGN}", ha="center", va="center", fontsize=14)
table(4, np.broadcast_to(labels, (3, 3)), lambda i, j: i > 0, VERMILLION, "labels (3)")
axes.text(7.5, -1.5, "=", ha="center", va="center", fontsize=14)
table(8, column - labels, lambda i, j: False, GREY, "differences (3, 3)")
for i in range(3):
    axes.add_patch(
        plt.Rectangle((8.06 + i, -i - 0.94), 0.88, 0.88, fill=False, edgecolor=GREEN, linewidth=3)
    )
axes.set(xlim=(-0.6, 11.6), ylim=(-3.2, 0.9), aspect="equal")
axes.set_axis_off()
assert (column - labels).tolist() == [[0, -1, -2], [1, 0, -1], [2, 1, 0]]
cells = [patch.get_hatch() for patch in axes.patches]
assert cells.count("///") == 12 and len(cells) == 3 * 9 + 3  # two copies of 3 x 3 minus the data
