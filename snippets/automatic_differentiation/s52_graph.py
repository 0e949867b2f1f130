# S52 A tape in thirty lines
import math

import matplotlib.pyplot as plt
from house_style import BLUE, GREY
from matplotlib.patches import Circle

x, y = 2.0, 3.0
nodes = {  # position, text, value forward, adjoint backward
    "x": (0, 1, "x", x, y + math.cos(x)),
    "y": (0, -1.2, "y", y, x),
    "sin": (3.2, 1.6, "sin", math.sin(x), 1.0),
    "mul": (3.2, -0.9, "×", x * y, 1.0),
    "add": (6.4, 0.4, "+", x * y + math.sin(x), 1.0),
}
edges = [
    ("x", "sin", f"× cos 2 = {math.cos(x):.4f}", (1.5, 1.85)),
    ("x", "mul", "× 3", (1.75, 0.25)),
    ("y", "mul", "× 2", (1.6, -1.45)),
    ("sin", "add", "× 1", (4.9, 1.35)),
    ("mul", "add", "× 1", (4.9, -0.75)),
]
figure, axes = plt.subplots(figsize=(7.2, 3.7), layout="constrained")
for start, end, factor, place in edges:
    (x0, y0, *_), (x1, y1, *_) = nodes[start], nodes[end]
    length = math.hypot(x1 - x0, y1 - y0)
    dx, dy = 0.42 * (x1 - x0) / length, 0.42 * (y1 - y0) / length
    style = {"arrowstyle": "-|>", "color": GREY, "linewidth": 1.5}
    axes.annotate("", (x1 - dx, y1 - dy), (x0 + dx, y0 + dy), arrowprops=style)
    axes.text(*place, factor, ha="center", va="center", fontsize=11)
for a, b, name, value, adjoint in nodes.values():
    axes.add_patch(Circle((a, b), 0.36, facecolor="none", edgecolor=BLUE, linewidth=2))
    axes.text(a, b, name, ha="center", va="center", fontsize=12)
    side, shift = ("right", -0.5) if a == 0 else ("left", 0.5) if a > 6 else ("center", 0)
    above, below = (0.2, -0.2) if shift else (0.62, -0.62)
    axes.text(a + shift, b + above, f"value {value:.5g}", ha=side, va="center")
    axes.text(a + shift, b + below, f"adjoint {adjoint:.5g}", ha=side, va="center")
axes.set(xlim=(-2.2, 8.6), ylim=(-2.1, 2.6), aspect="equal")
axes.set_axis_off()
assert [nodes[name][4] for name in ("y", "sin", "mul", "add")] == [2, 1, 1, 1]
assert round(nodes["x"][4], 6) == 2.583853 and round(nodes["add"][3], 6) == 6.909297
