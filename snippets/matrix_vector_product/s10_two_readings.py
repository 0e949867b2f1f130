# S10 Row view and column view of a matrix-vector product
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, FILLS, GREEN, GREY, VERMILLION, arrow

A, x = np.array([[2, 1], [1, 3]]), np.array([2, -1])
figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained")


def table(start, M, shaded):
    for (i, j), value in np.ndenumerate(M):
        chosen = (i, j) in shaded
        face = FILLS["orange"] if chosen else "none"
        left.add_patch(plt.Rectangle((start + j, -i), 1, 1, facecolor=face, edgecolor=GREY))
        text = str(value).replace("-", "\N{MINUS SIGN}")
        color = "black" if chosen else None
        left.text(start + j + 0.5, 0.5 - i, text, ha="center", va="center", color=color)


table(0, A, [(1, 0), (1, 1)])
table(2.7, x[:, None], [(0, 0), (1, 0)])
left.text(4.2, 0, "=", ha="center", va="center", fontsize=14)
table(4.7, (A @ x)[:, None], [(1, 0)])
left.text(2.85, -1.7, "1·2 + 3·(\N{MINUS SIGN}1) = \N{MINUS SIGN}1", ha="center")
left.set(xlim=(-0.2, 5.9), ylim=(-2.2, 1.5), aspect="equal")
left.set_axis_off()

arrow(right, A[:, 0], color=BLUE, label="column 1", offset=(-14, -16))
arrow(right, 2 * A[:, 0], color=BLUE, linestyle=":", label="2 · column 1", offset=(-16, 8))
arrow(right, A[:, 1], color=VERMILLION, label="column 2", offset=(-4, 6))
arrow(right, A @ x, 2 * A[:, 0], color=VERMILLION, linestyle=":")
right.text(3.75, 0.35, "\N{MINUS SIGN} column 2")
arrow(right, A @ x, color=GREEN, label="Ax = (3, \N{MINUS SIGN}1)", offset=(4, -12))
right.axhline(0, color=GREY, linewidth=0.8, zorder=0)
right.axvline(0, color=GREY, linewidth=0.8, zorder=0)
right.set(xlim=(-0.6, 6.2), ylim=(-1.7, 3.7), aspect="equal", xticks=range(6), yticks=range(-1, 4))
assert (A @ x).tolist() == (2 * A[:, 0] - A[:, 1]).tolist() == [3, -1]
