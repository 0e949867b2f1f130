# S20 Bowl, saddle, valley, dome
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION, ink

forms = {
    "bowl": [[2, 1], [1, 2]],
    "saddle": [[1, 2], [2, 1]],
    "valley": [[1, 1], [1, 1]],
    "dome": [[-2, 1], [1, -2]],
}
x, y = np.meshgrid(*[np.linspace(-2, 2, 201)] * 2)
figure, panels = plt.subplots(2, 2, figsize=(6.4, 6.6), layout="constrained")
frame = {"xlim": (-2, 2), "ylim": (-2, 2), "xticks": (-2, 0, 2), "yticks": (-2, 0, 2)}
plt.setp(panels, aspect="equal", xlabel="$x$", ylabel="$y$", **frame)
figure.draw_without_rendering()  # labels of contours want to know the final scales
discriminants = []
for axes, (name, A) in zip(panels.flat, forms.items(), strict=True):
    (a, b), (_, c) = A
    q = a * x**2 + 2 * b * x * y + c * y**2
    discriminants.append(a * c - b * b)
    for levels, color, style in (
        ([1, 3, 6, 10], BLUE, "solid"),
        ([-10, -6, -3, -1], VERMILLION, "dashed"),
    ):
        if q.min() < levels[-1] and q.max() > levels[0]:
            lines = axes.contour(x, y, q, levels, colors=color, linestyles=style, linewidths=1.8)
            v = np.array([1, np.sign(levels[0])])  # the labels stand along this diagonal
            reach = np.sqrt(levels / (v @ A @ v))
            spots = [t * v for t in (*reach, *-reach) if abs(t) < 1.9]
            axes.clabel(lines, fmt="%d", fontsize=9, colors=ink(), manual=spots)
    if q.min() < -1 and q.max() > 1:
        axes.contour(x, y, q, [0], colors=GREY, linestyles="dotted", linewidths=2)
    elif name == "valley":
        axes.axline((0, 0), (1, -1), color=GREY, linestyle="dotted", linewidth=2)
    axes.plot(0, 0, "+", color=GREY, markersize=10)
    axes.set_title(f"{name}: [{a}, {b}; {b}, {c}], $ac-b^2={discriminants[-1]}$", fontsize=11)
    signs = {"bowl": (0, 1), "saddle": (-1, 1), "valley": (0, 1), "dome": (-1, 0)}[name]
    assert (np.sign(q.min().round(9)), np.sign(q.max().round(9))) == signs
assert discriminants == [3, -3, 0, 3]
