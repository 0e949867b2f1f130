# S15 None, one, many solutions: three pictures of two lines
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION

x = np.array([-0.5, 3.5])
systems = [
    ("one solution", [1, -1, 1], "x \N{MINUS SIGN} y = 1", (0.5, -1.0)),
    ("no solution", [1, 1, 1], "x + y = 1", (0.15, -1.35)),
    ("infinitely many", [2, 2, 6], "2x + 2y = 6", (0.12, 0.3)),
]
figure, panels = plt.subplots(1, 3, figsize=(7.6, 3.1), layout="constrained")
for axes, (title, (a, b, c), label, place) in zip(panels, systems, strict=True):
    axes.plot(x, 3 - x, color=BLUE, linewidth=5 if a == 2 else 2, alpha=0.6 if a == 2 else 1)
    axes.plot(x, (c - a * x) / b, "--", color=VERMILLION, linewidth=2)
    axes.text(1.15, 2.35, "x + y = 3")
    axes.text(*place, label)
    axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.axvline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.set(xlim=(-0.6, 3.6), ylim=(-1.6, 3.6), aspect="equal", title=title)
    axes.set(xticks=range(4), yticks=range(-1, 4))
point = np.linalg.solve([[1, 1], [1, -1]], [3, 1])
panels[0].plot(*point, "o", color=GREEN, markersize=9)
panels[0].annotate("(2, 1)", point, xytext=(10, -4), textcoords="offset points")
assert point.tolist() == [2, 1]
