# S53 One layer, one batch
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION
from matplotlib.patches import Rectangle

N, n, m = 6, 3, 4
W = np.array([[1, 0, 2], [0, 1, -1], [1, 1, 1], [2, -1, 0]], dtype=float)
b = np.array([0.5, -0.5, 0, 1])
X = np.array([[1, 2, 3], [0, 1, 0]])
assert (X @ W.T + b).tolist() == [[7.5, -1.5, 6, 1], [0.5, 0.5, 1, 0]]
assert np.array_equal(X @ W.T + b, X @ W.T + np.outer(np.ones(2), b))

blocks = [  # name, rows, columns, left edge, color, sign behind it
    ("$X$", N, n, 0, BLUE, ""),
    ("$W^{\\top}$", n, m, 4, GREY, "+"),
    ("$\\mathbf{1}$", N, 1, 9.6, GREY, ""),
    ("$\\mathbf{b}^{\\top}$", 1, m, 11.6, VERMILLION, "="),
    ("$Z$", N, m, 17.2, GREEN, ""),
]
figure, axes = plt.subplots(figsize=(8, 3.4), layout="constrained")
for name, rows, columns, left, color, sign in blocks:
    top = rows / 2
    axes.add_patch(Rectangle((left, -top), columns, rows, facecolor=color, alpha=0.18))
    for k in range(rows + 1):
        axes.plot([left, left + columns], [k - top, k - top], color=color, linewidth=1.2)
    for k in range(columns + 1):
        axes.plot([left + k, left + k], [-top, top], color=color, linewidth=1.2)
    axes.text(left + columns / 2, top + 0.3, name, ha="center", va="bottom", fontsize=14)
    size = f"{'N' if rows == N else rows} × {columns}"
    axes.text(left + columns / 2, -top - 0.3, size, ha="center", va="top", fontsize=12)
    if sign:
        axes.text(left + columns + 0.8, 0, sign, ha="center", va="center", fontsize=16)
axes.set(xlim=(-0.5, 21.7), ylim=(-4.4, 4.6), aspect="equal")
axes.set_axis_off()
