# S04 Three ways to measure length
import numpy as np
from house_style import BLUE, GREEN, ORANGE, PURPLE, VERMILLION, arrow, plane

angle = np.linspace(0, 2 * np.pi, 721)
direction = np.stack([np.cos(angle), np.sin(angle)], axis=1)


def norm(x, p):
    return np.abs(x).max(-1) if np.isinf(p) else (np.abs(x) ** p).sum(-1) ** (1 / p)


def ball(p):
    """Return the boundary of the unit ball of the p-norm, shape (721, 2)."""
    return direction / norm(direction, p)[:, None]


def area(p):
    x, y = ball(p).T
    return 0.5 * abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


x = np.array([3.0, -4.0])
figure, axes = plane(ball(np.inf), margin=0.2)
for p, color, style, label, place in (
    (0.5, PURPLE, "--", "p = 1/2", (0.375, 0.375)),
    (1, BLUE, "-", "p = 1", (0.6, 0.6)),
    (2, GREEN, "-", "p = 2", (0.8, 0.8)),
    (np.inf, VERMILLION, "-", "p = ∞", (1.07, 1.07)),
):
    axes.plot(*ball(p).T, color=color, linestyle=style, linewidth=2)
    axes.annotate(label, place, rotation=-45, ha="center", va="center")
arrow(axes, x / norm(x, 2), color=ORANGE, label="x / 5", offset=(5, -13))
axes.set(xlabel="$x_1$", ylabel="$x_2$")

values, areas = [norm(x, p) for p in (1, 1.5, 2, 3, 4, 8)], [area(p) for p in (1, 2, np.inf)]
print("norms of (3, -4):", " ".join(f"{value:.4f}" for value in values))
print("areas:", " ".join(f"{value:.3f}" for value in areas))
assert np.allclose(values, [7, 5.5843, 5, 4.4979, 4.2846, 4.0480], atol=1e-3)
assert np.allclose(areas, [2, np.pi, 4], atol=1e-3) and np.allclose(x / norm(x, 2), [0.6, -0.8])
