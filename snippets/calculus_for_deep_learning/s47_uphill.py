# S47 Uphill
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, ORANGE, VERMILLION, arrow

f = lambda x, y: x**2 + 3 * y**2
grid = np.linspace(-1.9, 2.1, 161)
X, Y = np.meshgrid(grid, grid)
points = np.array([[1, 0.5], [-1, 0.5], [1, -0.5], [0, -0.8], [-1.2, 0]])

figure, (left, right) = plt.subplots(1, 2, figsize=(7.6, 3.7), width_ratios=(1.1, 1))
left.contour(X, Y, f(X, Y), levels=[0.4, 1, 1.75, 3, 5], colors=GREY, linewidths=1)
for x, y in points:
    g = np.array([2 * x, 6 * y])
    arrow(left, np.array([x, y]) + 0.22 * g, (x, y), color=BLUE)
left.plot(*points.T, "o", color=BLUE, markersize=4)
left.plot(1, 0.5, "o", color=ORANGE, markersize=8)
leader = {"arrowstyle": "-", "color": ORANGE}
left.annotate("(1, 0.5)", (1, 0.5), xytext=(0.15, 1.38), arrowprops=leader)
left.set(aspect="equal", xlim=(-1.9, 2.1), ylim=(-2, 1.6), xlabel="$x$", ylabel="$y$")

degrees = np.arange(361)
d = np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
slope = np.array([2.0, 3.0]) @ d
right.plot(degrees, slope, color=BLUE, linewidth=2)
right.axhline(0, color=GREY, linewidth=0.8)
marks = [(56.31, "steepest", (6, 2)), (146.31, "level", (8, 4)), (236.31, "down", (8, -4))]
for angle, words, offset in marks:
    value = 2 * np.cos(np.radians(angle)) + 3 * np.sin(np.radians(angle))
    right.plot(angle, value, "o", color=VERMILLION)
    right.annotate(words, (angle, value), xytext=offset, textcoords="offset points")
right.set(xlabel="direction in degrees", ylabel="slope", xticks=(0, 90, 180, 270, 360))
right.set_ylim(-4.3, 4.4)

assert np.argmax(slope) == 56 and abs(slope.max() - 13**0.5) < 1e-3
assert np.allclose(slope, 13**0.5 * np.cos(np.radians(degrees - 56.31)), atol=1e-3)  # a cosine
assert np.argmin(slope) == 236 and np.all(np.abs(slope[[146, 326]]) < 0.02)
for x, y in points:  # perpendicular to the contour: a small step across changes f in second order
    across = 1e-4 * np.array([-6 * y, 2 * x])
    assert abs(f(x + across[0], y + across[1]) - f(x, y)) < 1e-5
