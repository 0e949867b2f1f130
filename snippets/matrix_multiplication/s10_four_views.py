# S10 Four views of a product
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, FILLS, GREY

A = np.array([[1, 2], [3, 4], [5, 6]])
B = np.array([[1, 0, 2], [0, 1, -1]])


def table(axes, x, M, chosen):
    """Draw the matrix M with its left edge at x; the cells in ``chosen`` are shaded."""
    rows, columns = M.shape
    for (i, j), value in np.ndenumerate(M):
        shaded = (i, j) in chosen
        face = FILLS["orange"] if shaded else "none"
        axes.add_patch(
            plt.Rectangle((x + j, rows / 2 - i - 1), 1, 1, facecolor=face, edgecolor=GREY)
        )
        axes.text(
            x + j + 0.5,
            rows / 2 - i - 0.5,
            str(value),
            ha="center",
            va="center",
            color="black" if shaded else None,
        )


row, column, layer = (
    [(1, 0), (1, 1)],
    [(0, 2), (1, 2)],
    [(i, j) for i in range(3) for j in range(3)],
)
views = [
    ("entry: row times column", A, row, column, A @ B, [(1, 2)]),
    (
        "column: A times column",
        A,
        [(i, j) for i in range(3) for j in range(2)],
        column,
        A @ B,
        [(i, 2) for i in range(3)],
    ),
    (
        "layer: column times row",
        A,
        [(i, 0) for i in range(3)],
        [(0, j) for j in range(3)],
        np.outer(A[:, 0], B[0]),
        layer,
    ),
]
figure, panels = plt.subplots(3, 1, figsize=(6.4, 5.6))
for axes, (title, left, in_left, in_right, result, in_result) in zip(panels, views, strict=True):
    table(axes, 0, left, in_left)
    table(axes, 3, B, in_right)
    axes.text(6.55, 0, "=", ha="center", va="center", fontsize=14)
    table(axes, 7.1, result, in_result)
    axes.text(10.6, 0, title, va="center", color=BLUE)
    axes.set(xlim=(-0.2, 17.5), ylim=(-1.7, 1.7), aspect="equal")
    axes.set_axis_off()

assert row == [(1, j) for j in range(2)] and column == [(i, 2) for i in range(2)]
assert np.array_equal(A @ B, np.outer(A[:, 0], B[0]) + np.outer(A[:, 1], B[1]))
assert (B @ A).tolist() == [[11, 14], [-2, -2]]
