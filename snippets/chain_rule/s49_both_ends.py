# S49 Same product, different cost
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION
from matplotlib.patches import FancyBboxPatch

x, y = 0.4, -0.3
J_h = np.array([[y, x], [0, 2 * y], [np.exp(x), 0]])
J_g = np.array([[np.exp(x), np.cos(y**2), x * y]])
assert J_h.shape == (3, 2) and J_g.shape == (1, 3)
direct = [y * np.exp(x) * (1 + x), x * np.exp(x) + 2 * y * np.cos(y**2)]
assert np.allclose((J_g @ J_h)[0], direct) and np.allclose(J_h.T @ J_g[0], direct)

figure, axes = plt.subplots(figsize=(7, 2.9), layout="constrained")
boxes = [(0, "$\\mathbf{x}$\n2 numbers"), (4, "$\\mathbf{y}=h(\\mathbf{x})$\n3 numbers")]
boxes.append((8, "$g(\\mathbf{y})$\n1 number"))
for left, text in boxes:
    box = FancyBboxPatch((left, -0.6), 2, 1.2, boxstyle="round,pad=0.08", facecolor="none")
    box.set_edgecolor(GREY)
    axes.add_patch(box)
    axes.text(left + 1, 0, text, ha="center", va="center", fontsize=12)
steps = [
    (2.2, "$J_h$: 3 × 2", "$J_h^{\\top}$: 2 × 3"),
    (6.2, "$J_g$: 1 × 3", "$J_g^{\\top}$: 3 × 1"),
]
for left, ahead, back in steps:
    for height, start, end, color in ((0.4, 0, 1.6, BLUE), (-0.4, 1.6, 0, VERMILLION)):
        style = {"arrowstyle": "-|>", "color": color, "linewidth": 2}
        axes.annotate("", (left + end, height), (left + start, height), arrowprops=style)
    axes.text(left + 0.8, 0.6, ahead, ha="center", va="bottom")
    axes.text(left + 0.8, -0.6, back, ha="center", va="top")
axes.text(5, 1.5, "forward: a change of the input", ha="center", va="center")
axes.text(5, -1.5, "backward: a gradient", ha="center", va="center")
axes.set(xlim=(-0.3, 10.3), ylim=(-1.9, 1.9))
axes.set_axis_off()
