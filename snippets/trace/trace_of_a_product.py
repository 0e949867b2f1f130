# Two traces and one double sum
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, VERMILLION

A = np.array([[1, 2], [0, -1], [3, 1]])
B = np.array([[2, 4, 1], [1, -3, 0]])
tables = (
    ("$A$", A, BLUE),
    ("$B$ transposed", B.T, VERMILLION),
    ("entry by entry", A * B.T, ORANGE),
    ("$AB$", A @ B, GREEN),
    ("$BA$", B @ A, GREEN),
)
figure, axes = plt.subplots(figsize=(7.2, 2.8), layout="constrained")
left = 0.0
for title, table, color in tables:
    rows, columns = table.shape
    for i in range(rows):
        for j in range(columns):
            corner = (left + j, 3 - i - 1)
            inside = i == j if color == GREEN else True
            box = plt.Rectangle(corner, 1, 1, facecolor=color, alpha=0.3 if inside else 0.0)
            axes.add_patch(box)
            edge, width = (color, 2.2) if inside else (GREY, 0.8)
            outline = plt.Rectangle(corner, 1, 1, fill=False, edgecolor=edge, linewidth=width)
            axes.add_patch(outline).set_zorder(3 if inside else 2)
            axes.text(corner[0] + 0.5, corner[1] + 0.5, table[i, j], ha="center", va="center")
    axes.text(left + columns / 2, 3.2, title, ha="center", fontsize=11)
    number = {"entry by entry": table.sum(), "$AB$": np.trace(table), "$BA$": np.trace(table)}
    if title in number:
        word = "sum" if title == "entry by entry" else "trace"
        axes.text(left + columns / 2, -0.75, f"{word} {number[title]}", ha="center", fontsize=12)
    left += columns + 0.8
axes.set(aspect="equal", xlim=(-0.3, left - 0.5), ylim=(-1.1, 3.8))
axes.axis("off")
assert np.sum(A * B.T) == np.trace(A @ B) == np.trace(B @ A) == 10
