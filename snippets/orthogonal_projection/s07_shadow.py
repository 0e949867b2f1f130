# S07 Shadow on a line, shadow on a plane
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, FILLS, GREY, ORANGE, VERMILLION, arrow

u, v = np.array([1.0, 3.0]), np.array([3.0, 2.0])
shadow = (u @ v) / (v @ v) * v
figure = plt.figure(figsize=(7.4, 4.0))
left = figure.add_subplot(1, 2, 1)
left.set(aspect="equal", xlim=(-0.7, 3.9), ylim=(-0.7, 3.7), xlabel="$x_1$", ylabel="$x_2$")
left.plot(*np.outer(v, [-0.2, 1.2]), color=GREY, linewidth=1)
for t in (0.1, 0.25, 0.4):
    left.plot(*zip(u, t * v, strict=True), color=GREY, linewidth=0.9, linestyle=":")
left.plot(*zip(u, shadow, strict=True), color=ORANGE, linewidth=2, linestyle="--")
back, up = -0.18 * v / np.linalg.norm(v), 0.18 * (u - shadow) / np.linalg.norm(u - shadow)
left.plot(*zip(shadow + back, shadow + back + up, shadow + up, strict=True), color=GREY)
arrow(left, v, color=BLUE, label="v", offset=(4, -14))
arrow(left, u, color=BLUE, label="u")
arrow(left, shadow, color=VERMILLION, label="projection", offset=(-2, -20))
left.annotate(f"residual\n{np.linalg.norm(u - shadow):.4f}", (1.75, 2.45))

b, a1, a2 = np.array([1, 2, 0]), np.array([1, 0, 1]), np.array([0, 1, 1])
p = np.array([0, 1, 1])
right = figure.add_subplot(1, 2, 2, projection="3d")
s, t = np.meshgrid([-0.8, 1.1], [-0.5, 1.7])
plane = s[..., None] * a1 + t[..., None] * a2
right.plot_surface(*plane.transpose(2, 0, 1), color=FILLS["sky"], alpha=0.35, linewidth=0)
lines = ((b, 0 * b, BLUE, "-"), (p, 0 * b, VERMILLION, "-"), (b, p, ORANGE, "--"))
for tip, start, color, style in lines:
    right.plot(*zip(start, tip, strict=True), color=color, linestyle=style, linewidth=2.5)
right.plot([0], [0], [0], "o", color=GREY, markersize=4)
right.text(1.1, 2.1, 0.0, "b")
right.text(-0.15, 1.0, 1.15, "projection")
right.text(0.6, 1.6, 0.5, f"{np.linalg.norm(b - p):.4f}")
right.set_axis_off()
right.set_aspect("equal")
right.view_init(elev=12, azim=-5)

assert np.allclose([(b - p) @ a1, (b - p) @ a2, (u - shadow) @ v], 0, atol=1e-12)
lengths = [np.linalg.norm(u - shadow), np.linalg.norm(b - p)]
assert np.allclose(lengths, [1.9415, 1.7321], rtol=0, atol=5e-5)
