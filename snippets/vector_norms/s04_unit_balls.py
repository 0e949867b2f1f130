# S04 Three ways to measure length
import numpy as np
from house_style import BLUE, GREEN, ORANGE, PURPLE, VERMILLION, arrow, plane

angle = np.linspace(0, 2 * np.pi, 721)
direction = np.stack([np.cos(angle), np.sin(angle)], axis=1)


def ball(p):
    """Return the boundary of the unit ball of the p-norm, shape (721, 2)."""
    size = (
        np.max(np.abs(direction), axis=1)
        if np.isinf(p)
        else np.sum(np.abs(direction) ** p, axis=1) ** (1 / p)
    )
    return direction / size[:, None]


figure, axes = plane(ball(np.inf), margin=0.2)
for p, color, style, label, place in (
    (0.5, PURPLE, "--", "p = 1/2", (0.06, 0.2)),
    (1, BLUE, "-", "p = 1", (0.52, 0.52)),
    (2, GREEN, "-", "p = 2", (0.74, 0.74)),
    (np.inf, VERMILLION, "-", "p = ∞", (1.03, 1.03)),
):
    axes.plot(*ball(p).T, color=color, linestyle=style, linewidth=2)
    axes.annotate(label, place, color=color)
x = np.array([3.0, -4.0])
unit = x / np.linalg.norm(x)
arrow(axes, unit, color=ORANGE, label="x / 5", offset=(5, -13))
axes.set_xlabel("$x_1$")
axes.set_ylabel("$x_2$")


def area(p):
    x, y = ball(p).T
    return 0.5 * abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


values = [np.sum(np.abs(x) ** p) ** (1 / p) for p in (1, 1.5, 2, 3, 4, 8)]
print("norms of (3, -4):", " ".join(f"{value:.4f}" for value in values))
print("areas:", " ".join(f"{area(p):.3f}" for p in (1, 2, np.inf)))
assert np.allclose(values, [7, 5.5843, 5, 4.4979, 4.2846, 4.0480], atol=1e-3)
assert np.allclose(unit, [0.6, -0.8])
assert np.allclose([area(p) for p in (1, 2, np.inf)], [2, np.pi, 4], atol=1e-3)
