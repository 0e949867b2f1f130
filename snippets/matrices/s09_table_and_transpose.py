# S09 A table of samples and features
import matplotlib.pyplot as plt
import numpy as np
from house_style import ORANGE, VERMILLION

X = np.array([[170, 65, 30], [160, 55, 25], [180, 80, 40], [175, 70, 35]])
people, features = ["P1", "P2", "P3", "P4"], ["height", "weight", "age"]

figure, (left, right) = plt.subplots(1, 2, width_ratios=(3, 4))
for axes, table, rows, columns in ((left, X, people, features), (right, X.T, features, people)):
    axes.imshow(table, cmap="cividis", vmin=0, vmax=260)
    axes.set_xticks(range(len(columns)), columns)
    axes.set_yticks(range(len(rows)), rows)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    for (i, j), value in np.ndenumerate(table):
        axes.text(
            j, i, str(value), ha="center", va="center", color="white" if value < 140 else "black"
        )


def outline(axes, x, y, width, height, color, style):
    axes.add_patch(
        plt.Rectangle(
            (x, y), width, height, fill=False, edgecolor=color, linewidth=3, linestyle=style
        )
    )


outline(left, -0.46, 0.54, 2.92, 0.92, VERMILLION, "-")
outline(right, 0.54, -0.46, 0.92, 2.92, VERMILLION, "-")
outline(left, 1.54, -0.46, 0.92, 3.92, ORANGE, "--")
outline(right, -0.46, 1.54, 3.92, 0.92, ORANGE, "--")
left.set_title("X, 4 x 3")
right.set_title("transpose, 3 x 4")

assert X.mean(axis=0).tolist() == [171.25, 67.5, 32.5] and X[1, 2] == 25
assert np.all((X - X.mean(axis=0)).sum(axis=0) == 0) and X.T.shape == (3, 4)
