# S17 Signed area
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, PURPLE, ink

gallery = {
    "scaling": [[1.5, 0], [0, 0.5]],
    "rotation": [[0.8, -0.6], [0.6, 0.8]],
    "shear": [[1, 1], [0, 1]],
    "reflection": [[1, 0], [0, -1]],
    "projection": [[1, 0], [0, 0]],
    "general": [[2, 1], [0.5, 1.5]],
}
square = np.array([[0, 1, 1, 0, 0], [0, 0, 1, 1, 0]])
letter = np.array([[0.3, 0.3, 0.75, 0.3, 0.3, 0.6], [0.15, 0.85, 0.85, 0.85, 0.55, 0.55]])
areas = []
figure, panels = plt.subplots(2, 3, figsize=(6.8, 4.8), layout="constrained")
for axes, (name, A) in zip(panels.flat, gallery.items(), strict=True):
    image = np.array(A) @ square
    x, y = image[:, :4]
    area = (x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2
    areas.append(area)
    color, hatch = (PURPLE, "xx") if area < 0 else (BLUE, "//")
    axes.fill(*image, facecolor=color, alpha=0.25)
    axes.fill(*image, facecolor="none", edgecolor=color, hatch=hatch, linewidth=0)
    axes.plot(*image, color=color, linewidth=2.5)
    axes.plot(*square, color=GREY, linestyle="--", linewidth=1.2)
    axes.plot(*(np.array(A) @ letter), color=ink(), linewidth=3)
    axes.set_title(f"{name}: {area + 0.0:g}", fontsize=12)
    axes.set(aspect="equal", xlim=(-0.9, 3.2), ylim=(-1.2, 2.2), xticks=(0, 1, 2, 3))
    axes.set_yticks((-1, 0, 1, 2))

assert np.allclose(areas, [0.75, 1, 1, -1, 0, 2.5])
assert np.allclose(areas, [np.linalg.det(A) for A in gallery.values()])
