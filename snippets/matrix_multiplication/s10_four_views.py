# S10 Four views of a product
import matplotlib.pyplot as plt
import numpy as np
from house_style import FILLS, GREY

A, B = np.array([[1, 2], [3, 4], [5, 6]]), np.array([[1, 0, 2], [0, 1, -1]])


def table(axes, x, M, chosen):
    """Draw the matrix M with its left edge at x; the cells where ``chosen`` is true are shaded."""
    for (i, j), value in np.ndenumerate(M):
        low, shaded = len(M) / 2 - i - 1, chosen[i, j]
        face, ink = (FILLS["orange"], "black") if shaded else ("none", None)
        axes.add_patch(plt.Rectangle((x + j, low), 1, 1, facecolor=face, edgecolor=GREY))
        axes.text(x + j + 0.5, low + 0.5, str(value), ha="center", va="center", color=ink)


def cells(M, rows=slice(None), columns=slice(None)):
    """Return a table of the shape of M that is true in the given rows and columns."""
    chosen = np.zeros(M.shape, dtype=bool)
    chosen[rows, columns] = True
    return chosen


AB, layer, column = A @ B, np.outer(A[:, 0], B[0]), cells(B, columns=2)
views = [
    ("entry: row times column", cells(A, rows=1), column, AB, cells(AB, 1, 2)),
    ("column: A times column", cells(A), column, AB, cells(AB, columns=2)),
    ("layer: column times row", cells(A, columns=0), cells(B, rows=0), layer, cells(layer)),
]
figure, panels = plt.subplots(3, 1, figsize=(6.4, 5.6))
for axes, (title, in_left, in_right, result, in_result) in zip(panels, views, strict=True):
    for x, M, chosen in ((0, A, in_left), (3, B, in_right), (7.1, result, in_result)):
        table(axes, x, M, chosen)
    axes.text(6.55, 0, "=", ha="center", va="center", fontsize=14)
    axes.text(10.6, 0, title, va="center")
    axes.set(xlim=(-0.2, 17.5), ylim=(-1.7, 1.7), aspect="equal")
    axes.set_axis_off()
    used = np.where(in_left, A, 0) @ np.where(in_right, B, 0)  # what is shaded gives the result
    assert np.array_equal(used[in_result], result[in_result])
