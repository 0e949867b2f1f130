# S03 What combinations can reach
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, PURPLE, arrow

target, steps = np.array([1.0, 5.0]), np.arange(-8, 9)
v1 = np.array([2.0, 1.0])
figure, panels = plt.subplots(1, 2, figsize=(7.2, 4.4))
for axes, v2 in zip(panels, np.array([[-1.0, 1.0], [-4.0, -2.0]]), strict=True):
    grid = steps[:, None, None] * v1 + steps[None, :, None] * v2
    for line in (*grid, *grid.transpose(1, 0, 2)):
        axes.plot(*line.T, color=GREY, linewidth=0.6, zorder=0)
    axes.plot(*grid.reshape(-1, 2).T, ".", color=GREY, markersize=4, zorder=1)
    arrow(axes, v1, color=BLUE, label="$v_1$", offset=(4, -12))
    assert np.all(grid[10, 11] == 2 * v1 + 3 * v2)  # rows and columns count from -8
    axes.plot(*target, "*", color=GREEN, markersize=15)
    axes.set(xlim=(-4.6, 5.2), ylim=(-2.8, 6.6), aspect="equal", xticks=(), yticks=())

left, right = panels
arrow(left, [-1, 1], color=BLUE, label="$v_2$", offset=(-18, 2))
arrow(left, 2 * v1, color=GREEN, linestyle="--")
arrow(left, target, 2 * v1, color=GREEN, linestyle="--")
left.annotate("$2v_1 + 3v_2$", target, xytext=(8, 8), textcoords="offset points")
arrow(right, [-4, -2], color=BLUE, label="$v_2$", offset=(-4, 10))
t = (target @ v1) / (v1 @ v1)
gap = np.linalg.norm(target - t * v1)
right.plot(*zip(target, t * v1, strict=True), color=PURPLE, linewidth=2, linestyle=":")
right.annotate(f"missed by {gap:.4f}", (1.0, 5.0), xytext=(8, 8), textcoords="offset points")
left.set_title("every point is reached")
right.set_title("only a line is reached")

c = np.linalg.solve(np.column_stack([v1, [-1, 1]]), target)
assert np.allclose(c, [2, 3]) and abs(gap - 4.0249) < 5e-5
assert np.linalg.matrix_rank(np.column_stack([v1, [-4, -2]])) == 1
