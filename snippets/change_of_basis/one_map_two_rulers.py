# One map described with two rulers
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, SKY, VERMILLION, arrow

P, A = np.array([[2.0, -1.0], [1.0, 2.0]]), np.array([[0.6, 0.8], [0.8, -0.6]])
x = np.array([3.0, 4.0])
figure, panels = plt.subplots(1, 2, figsize=(7.2, 4.0), layout="constrained", sharey=True)
names = ("(1, 0) and (0, 1)", "(2, 1) and (-1, 2)")
for axes, basis, name in zip(panels, (np.eye(2), P), names, strict=True):
    for step in range(-8, 9):
        for along, across in ((0, 1), (1, 0)):
            point = step * basis[:, along]
            axes.axline(point, point + basis[:, across], color=GREY, linewidth=0.5, zorder=0)
    axes.axline((0, 0), (2, 1), color=SKY, linestyle=":", linewidth=2.4)
    image = A @ x
    arrow(axes, x, color=BLUE)
    arrow(axes, image, color=VERMILLION, linestyle="--")
    for point in (x, image):
        numbers = np.linalg.solve(basis, point).round(6) + 0.0
        text = f"({numbers[0]:.0f}, {numbers[1]:.0f})"
        up = 0.25 if point[1] > 1 else -0.75
        axes.text(point[0], point[1] + up, text, ha="center", fontsize=13)
    axes.set_title(f"grid of {name}", fontsize=11)
    axes.set(aspect="equal", xlim=(-1.5, 6.5), ylim=(-1.6, 5.4), xlabel="$x_1$")
panels[0].set_ylabel("$x_2$")
assert np.allclose(P @ np.diag([1, -1]) @ np.linalg.inv(P), A)
assert np.allclose(np.linalg.solve(P, A @ x), [2, -1])
