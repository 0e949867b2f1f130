# S29 Powers without multiplying
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION, arrow

A, V = np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([[1.0, 1.0], [1.0, -1.0]])
x = np.array([2.0, -1.0])
c = np.linalg.solve(V, x)
scaled = [3, 1] * c

figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 4.1), layout="constrained")
for axes, start, end in ((left, x, A @ x), (right, c, scaled)):
    arrow(axes, start, color=BLUE)
    arrow(axes, end, color=VERMILLION, linestyle="--")
    axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.axvline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.set_aspect("equal")
for v, word in ((V[:, 0], "times 3"), (V[:, 1], "times 1")):
    left.axline((0, 0), v, color=GREY, linestyle=":", linewidth=1.6)
    left.text(*(2.4 * v - [0.4, 0]), word, ha="right", va="center", fontsize=11)
left.text(2.1, -1.0, "$\\mathbf{x}$ = (2, -1)", va="center", fontsize=11)
left.text(3.0, 0.3, "$A\\mathbf{x}$ = (3, 0)", ha="center", fontsize=11)
right.text(c[0], c[1] + 0.1, "$V^{-1}\\mathbf{x}$\n(0.5, 1.5)", ha="center", fontsize=11)
right.text(scaled[0], scaled[1] + 0.1, "scaled\n(1.5, 1.5)", ha="center", fontsize=11)
left.set(xlim=(-1, 4), ylim=(-2.7, 2.7), xlabel="$x_1$", ylabel="$x_2$")
left.set_title("standard coordinates", fontsize=11)
right.set(xlim=(-0.4, 2.2), ylim=(-0.4, 2.4), xlabel="along (1, 1): times 3")
right.set_ylabel("along (1, -1): times 1")
right.set_title("eigenvector coordinates", fontsize=11)
assert np.allclose(V @ scaled, A @ x) and np.allclose(c, [0.5, 1.5])
