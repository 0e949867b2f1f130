# S55 A backward pass by hand
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION
from matplotlib.patches import Circle

W1 = np.array([[1, -1], [0.5, 2], [-1, 1]])
W2, x, y = np.array([[1.0, 2.0, -1.0]]), np.array([1.0, 2.0]), 1.0
z = W1 @ x
a = np.maximum(z, 0)
out = W2 @ a
dout = out - y
dz = (z > 0) * (W2.T @ dout)
dx = W1.T @ dz
assert out.tolist() == [8] and dz.tolist() == [0, 14, -7] and dx.tolist() == [14, 21]


def text(value):
    return f"{value:g}".replace("-", "−")


layers = [(0, (1, -1), x, dx, BLUE), (4, (2, 0, -2), a, dz, GREY), (8, (0,), out, dout, GREEN)]
figure, axes = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
for (left, heights, *_), (right, targets, *_), W in zip(layers, layers[1:], (W1, W2), strict=False):
    for i, target in enumerate(targets):
        for j, height in enumerate(heights):
            off = (right == 4 and i == 0) or (left == 4 and j == 0)
            style = {"color": GREY, "linestyle": ":" if off else "-", "linewidth": 1.2}
            axes.plot([left + 0.55, right - 0.55], [height, target], **style)
            along = np.array([2.9, target - height])
            aside = np.array([-along[1], along[0]]) / np.hypot(*along)
            first = j == 0 if right == 4 else j < 2  # above the line or below it
            place = (
                np.array([left + 0.55, height]) + 0.7 * along + (0.24 if first else -0.24) * aside
            )
            axes.text(*place, text(W[i, j]), ha="center", va="center", fontsize=11)
for left, heights, values, gradients, color in layers:
    for height, value, gradient in zip(heights, values, gradients, strict=True):
        line = "--" if left == 4 and value == 0 else "-"
        axes.add_patch(
            Circle(
                (left, height), 0.5, facecolor="none", edgecolor=color, linewidth=2, linestyle=line
            )
        )
        axes.text(left, height, text(value), ha="center", va="center", fontsize=13)
        axes.text(left, height - 0.6, f"gradient {text(gradient)}", ha="center", va="top")
axes.plot([7.3, 8.7], [-1.15, -1.15], color=VERMILLION, linewidth=2)
axes.text(8, -1.3, "loss 24.5", ha="center", va="top")
axes.set(xlim=(-1.2, 9.4), ylim=(-3.3, 2.8), aspect="equal")
axes.set_axis_off()
assert np.outer(dz, x).tolist() == [[0, 0], [14, 28], [-7, -14]]
