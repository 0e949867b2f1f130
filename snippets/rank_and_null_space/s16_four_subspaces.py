# S16 Rank and the four subspaces
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, ORANGE, VERMILLION, ink

A = np.array([[1, 2, 0, 1], [2, 4, 1, 4], [3, 6, 1, 5]])
m, n = A.shape
r = int(np.linalg.matrix_rank(A))
one, two = np.array([-1, 1]) / np.sqrt(2), np.array([1, 1]) / np.sqrt(2)

figure, axes = plt.subplots(figsize=(6.8, 4.2), layout="constrained")
axes.set(aspect="equal", xlim=(-2.6, 8.6), ylim=(-3.2, 3.5))
axes.axis("off")
places = (
    (0, 1, r, BLUE, "row space"),
    (0, -1, n - r, GREY, "null space"),
    (6, 1, r, VERMILLION, "column space"),
    (6, -1, m - r, ORANGE, "left null\nspace"),
)
assert [dimension for _, _, dimension, *_ in places] == [2, 2, 2, 1]
for x, sign, dimension, color, name in places:
    shift = np.array([x, 0.0])
    side = sign * 1.3 * np.sqrt(dimension) * np.array([[0, 0], one, one + two, two])
    axes.fill(*(side + shift).T, facecolor=color, alpha=0.25)
    axes.fill(*(side + shift).T, facecolor="none", edgecolor=color, linewidth=2)
    middle = side.mean(axis=0) + shift
    axes.text(*middle, f"{name}\ndim {dimension}", ha="center", va="center", fontsize=11)
for x, name in ((0, f"input space, $n$ = {n}"), (6, f"output space, $m$ = {m}")):
    axes.plot(x, 0, "o", color=ink(), markersize=6)
    axes.text(x, 3.1, name, ha="center", fontsize=12)
arrow = {"arrowstyle": "-|>", "linewidth": 1.6, "color": ink(), "shrinkA": 4, "shrinkB": 4}
axes.annotate("", (4.7, 1.3), (1.3, 1.3), arrowprops=arrow)
axes.annotate("", (5.9, 0.0), (1.3, -1.3), arrowprops=arrow)
axes.text(3, 1.45, "A, nothing lost", ha="center", fontsize=11)
axes.text(3.6, -1.2, "A, to zero", ha="center", fontsize=11)
row, null = np.array([[1, 2, 0, 1], [0, 0, 1, 2]]), np.array([[-2, 1, 0, 0], [-1, 0, -2, 1]])
assert abs(one @ two) < 1e-15 and np.isclose([one @ one, two @ two], 1).all()  # right angles
assert r == 2 and not np.any(row @ null.T) and not np.any(A @ null.T)
assert not np.any([-1, -1, 1] @ A) and r + len(null) == n
