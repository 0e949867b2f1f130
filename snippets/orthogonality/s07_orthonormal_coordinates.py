# S07 Coordinates in an orthonormal basis
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, arrow, plane

q1, q2 = np.array([1, 1]) / np.sqrt(2), np.array([1, -1]) / np.sqrt(2)
x = np.array([3.0, 1.0])
c1, c2 = q1 @ x, q2 @ x

figure, axes = plane(np.array([[-0.4, 2.5], [3.7, -1.5]]), size=(6.4, 5.0))
for q, c, name, offset in ((q1, c1, "$q_1$", (-20, 2)), (q2, c2, "$q_2$", (-16, -16))):
    axes.plot(*np.outer(q, [-0.5, 3.4]), color=GREY, linewidth=1)
    axes.plot(*np.outer(q, [0, c]), color=ORANGE, linewidth=7, alpha=0.5, solid_capstyle="butt")
    foot = c * q
    axes.plot(*zip(foot, x, strict=True), color=GREY, linestyle="--", linewidth=1.5)
    inward = foot - 0.16 * q, foot - 0.16 * q + 0.16 * (x - foot) / np.linalg.norm(x - foot)
    corner = foot + 0.16 * (x - foot) / np.linalg.norm(x - foot)
    axes.plot(*zip(*inward, corner, strict=True), color=GREY, linewidth=1)
    arrow(axes, q, color=BLUE, label=name, offset=offset)
arrow(axes, x, color=GREEN, label="x = (3, 1)", offset=(5, 3))
axes.annotate(f"{c1:.4f}", c1 * q1, xytext=(-58, 2), textcoords="offset points")
axes.annotate(f"{c2:.4f}", c2 * q2, xytext=(-56, -14), textcoords="offset points")
axes.set(xlabel="$x_1$", ylabel="$x_2$")

assert abs(q1 @ q2) < 1e-15 and abs(q1 @ q1 - 1) < 1e-15 and abs(q2 @ q2 - 1) < 1e-15
assert np.allclose([c1, c2], [2 * np.sqrt(2), np.sqrt(2)])
assert abs(c1**2 + c2**2 - x @ x) < 1e-12
