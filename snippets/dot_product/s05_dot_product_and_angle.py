# S05 The dot product as a function of the angle
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, arrow

u, length = np.array([2.0, 0.0]), 1.5


def turned(degrees):
    angle = np.radians(degrees)
    return length * np.array([np.cos(angle), np.sin(angle)])


figure, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.35))
v = turned(60)
left.set(aspect="equal", xlim=(-0.3, 2.4), ylim=(-0.5, 1.7), xlabel="$x_1$", ylabel="$x_2$")
left.plot([0, v[0]], [0, 0], color=ORANGE, linewidth=6, alpha=0.6, solid_capstyle="butt")
left.plot([v[0], v[0]], [0, v[1]], color=GREY, linestyle="--")
arrow(left, u, color=BLUE, label="u", offset=(0, -16))
arrow(left, v, color=GREEN, label="v, 60°")
left.annotate("shadow 0.75", (0.0, -0.32))

angle = np.linspace(0, 360, 361)
values = np.array([u @ turned(degrees) for degrees in angle])
right.plot(angle, values, color=BLUE)
marks = np.array([0, 60, 90, 120, 180])
products = np.array([u @ turned(degrees) for degrees in marks])
right.plot(marks, products, "o", color=ORANGE)
for x, y in zip(marks, products, strict=True):
    right.annotate(
        f"{y + 0.0:.1f}", (x, y), xytext=(8, 5 if y > -3 else -15), textcoords="offset points"
    )
right.axhline(0, color=GREY, linewidth=0.8)
right.set(xlabel="angle in degrees", ylabel="$u \\cdot v$")
right.set(xticks=(0, 90, 180, 270, 360), ylim=(-3.5, 3.7))

assert np.allclose(products, [3, 1.5, 0, -1.5, -3], atol=1e-12)
for degrees in angle:
    v = turned(degrees)
    cosines = u @ u + v @ v - 2 * 2 * length * np.cos(np.radians(degrees))
    assert abs(np.sum((u - v) ** 2) - cosines) < 1e-12
