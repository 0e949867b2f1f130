# S10 A diagonal factor on either side
import matplotlib.pyplot as plt
import numpy as np
from house_style import FILLS, GREY

A, d, e = np.array([[1, 2], [3, 4], [5, 6]]), np.array([1, 2, 3]), np.array([10, 1])
figure, axes = plt.subplots(figsize=(7.2, 2.9), layout="constrained")


def table(left, M, shaded, title):
    rows, columns = M.shape
    axes.text(left + columns / 2, 0.3, title, ha="center")
    for (i, j), value in np.ndenumerate(M):
        chosen = shaded(i, j)
        face = FILLS["orange"] if chosen else "none"
        axes.add_patch(plt.Rectangle((left + j, -i - 1), 1, 1, facecolor=face, edgecolor=GREY))
        color = "black" if chosen else None
        axes.text(left + j + 0.5, -i - 0.5, str(value), ha="center", va="center", color=color)


def factors(i, values, x, y):
    axes.text(x, y, f"\N{MULTIPLICATION SIGN}{values[i]}", ha="center", va="center")


table(0, A, lambda i, j: False, "A")
table(4, np.diag(d) @ A, lambda i, j: d[i] != 1, f"diag{(*d.tolist(),)} A")
table(8, A @ np.diag(e), lambda i, j: e[j] != 1, f"A diag{(*e.tolist(),)}")
for i in range(3):
    factors(i, d, 3.5, -i - 0.5)
for j in range(2):
    factors(j, e, 8.5 + j, -3.35)
axes.set(xlim=(-0.4, 10.6), ylim=(-3.8, 0.9), aspect="equal")
axes.set_axis_off()

assert (np.diag(d) @ A).tolist() == [[1, 2], [6, 8], [15, 18]]
assert (A @ np.diag(e)).tolist() == [[10, 2], [30, 4], [50, 6]]
