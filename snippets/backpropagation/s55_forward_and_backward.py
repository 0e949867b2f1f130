# S55 A backward pass by hand
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY
from matplotlib.patches import Circle

W1 = np.array([[1, -1], [0.5, 2], [-1, 1]])
W2, x, y = np.array([[1.0, 2.0, -1.0]]), np.array([1.0, 2.0]), 1.0
a = np.maximum(z := W1 @ x, 0)
out = W2 @ a
dz = (z > 0) * (W2.T @ (out - y))
dx = W1.T @ dz


def text(value):
    return f"{value:g}".replace("-", "−")


layers = [(0, (1, -1), x, dx, BLUE), (4, (2, 0, -2), a, dz, GREY), (8, (0,), out, out - y, GREEN)]
figure, axes = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
for (left, heights, *_), (right, targets, *_), W in zip(layers, layers[1:], (W1, W2), strict=False):
    for (i, j), weight in np.ndenumerate(W):
        line = ":" if (i if right == 4 else j) == 0 else "-"  # the unit that is off
        start, along = np.array([left + 0.55, heights[j]]), np.array([2.9, targets[i] - heights[j]])
        axes.plot(*np.stack([start, start + along]).T, color=GREY, linestyle=line, linewidth=1.2)
        aside = np.array([-along[1], along[0]]) / np.hypot(*along)
        side = 0.24 if j < right // 4 else -0.24  # above the line or below it
        place = start + 0.7 * along + side * aside
        axes.text(*place, text(weight), ha="center", va="center", fontsize=11)
for left, heights, values, gradients, color in layers:
    for height, value, gradient in zip(heights, values, gradients, strict=True):
        style = {"edgecolor": color, "linewidth": 2, "linestyle": "-" if value else "--"}
        axes.add_patch(Circle((left, height), 0.5, facecolor="none", **style))
        axes.text(left, height, text(value), ha="center", va="center", fontsize=13)
        axes.text(left, height - 0.6, f"gradient {text(gradient)}", ha="center", va="top")
axes.text(8, -1.3, f"loss {0.5 * (out[0] - y) ** 2:g}", ha="center", va="top")
axes.set(xlim=(-1.2, 9.4), ylim=(-3.3, 2.8), aspect="equal")
axes.set_axis_off()
assert out.tolist() == [8] and dz.tolist() == [0, 14, -7] and dx.tolist() == [14, 21]
assert np.outer(dz, x).tolist() == [[0, 0], [14, 28], [-7, -14]]
