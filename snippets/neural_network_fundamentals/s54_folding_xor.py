# S54 Why activations exist
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION, ink

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
y = np.array([0, 1, 1, 0])


def hidden(points):
    s = points.sum(axis=-1)
    return np.stack([np.maximum(s, 0), np.maximum(s - 1, 0)], axis=-1)


grid = np.stack(np.meshgrid(np.linspace(-0.3, 1.3, 81), np.linspace(-0.3, 1.3, 81)), axis=-1)
output = hidden(grid) @ [1, -2]
figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.6), layout="constrained")
lines = left.contour(grid[..., 0], grid[..., 1], output, levels=[0.25, 0.5, 0.75], colors=GREY)
left.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal", xticks=(0, 1), yticks=(0, 1))
left.set(xlim=(-0.3, 1.3), ylim=(-0.3, 1.3))
figure.draw_without_rendering()  # places of labels are found on the finished axes
places = [(0.35, -0.1), (0.3, 0.2), (0.3, 0.45), (0.7, 0.55), (0.7, 0.8), (1.1, 0.65)]
left.clabel(lines, fmt="%.2f", fontsize=11, colors=ink(), manual=places)
H = hidden(X)
for axes, points in ((left, X), (right, H)):
    for label, color, marker in ((0, BLUE, "o"), (1, VERMILLION, "s")):
        axes.plot(*points[y == label].T, marker, color=color, markersize=10)
for point, name in zip(X, "0110", strict=True):
    left.annotate(name, point, xytext=(9, 6), textcoords="offset points")
right.plot([0.3, 2.3], [-0.1, 0.9], color=GREEN, linewidth=2)
right.annotate("$h_1-2h_2=0.5$", (1.45, 0.475), xytext=(2, -22), textcoords="offset points")
right.annotate("both points of label 1", (1, 0), xytext=(-40, -20), textcoords="offset points")
right.set(xlabel="$h_1$", ylabel="$h_2$", aspect="equal", xlim=(-0.4, 2.7), ylim=(-0.7, 1.5))
right.set(xticks=(0, 1, 2), yticks=(0, 1))

assert (H @ [1, -2]).tolist() == y.tolist()
assert np.array_equal(H @ [1, -2] > 0.5, y == 1) and H[1].tolist() == H[2].tolist()
