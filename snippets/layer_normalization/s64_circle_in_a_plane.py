# S64 A circle in a plane
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION, ink
from layer_normalization.core import layer_norm

points = np.random.default_rng(0).normal(size=(500, 3)) * 1.5 + [1, 0, 1]
images = layer_norm(points)
example, image = np.array([1.0, 2, 6]), layer_norm(np.array([1.0, 2, 6]))
basis = np.array([[1, -1, 0], [1, 1, -2]]) / np.sqrt([[2], [6]])  # of the plane of mean zero
angle = np.linspace(0, 2 * np.pi, 200)
circle = np.sqrt(3) * np.stack([np.cos(angle), np.sin(angle)], axis=1)
figure = plt.figure(figsize=(7.6, 3.7))
space = figure.add_subplot(1, 2, 1, projection="3d")
corners = 3.0 * np.array([[1, 1], [1, -1], [-1, -1], [-1, 1]]) @ basis
space.plot_trisurf(*corners.T, color=GREY, alpha=0.25, shade=False)
space.plot(*(circle @ basis).T, color=VERMILLION)
space.plot(*points[:60].T, ".", color=BLUE, markersize=4)
space.plot(*np.stack([example, example - example.mean(), image]).T, "o-", color=BLUE, linewidth=1)
space.view_init(elev=22, azim=-12)
space.set(xlim=(-3, 4), ylim=(-3, 4), zlim=(-3, 6), xticks=(), yticks=(), zticks=())
for i, axis in enumerate((space.xaxis, space.yaxis, space.zaxis)):
    axis.set_pane_color((0, 0, 0, 0))
    axis.set_label_text(f"$x_{i + 1}$")
    axis.labelpad = -12
flat = figure.add_subplot(1, 2, 2, aspect="equal")
seen = (points - points.mean(axis=1, keepdims=True)) @ basis.T
flat.plot(*seen.T, ".", color=BLUE, alpha=0.5)
flat.plot(*circle.T, color=ink(), linewidth=0.8)
flat.plot(*(images @ basis.T).T, ".", color=VERMILLION)
edge = np.abs(seen).max() + 0.3
line = {"arrowstyle": "-", "color": ink()}
flat.annotate("radius 1.732", (-1.1, -1.4), xytext=(-edge + 0.5, -edge - 0.7), arrowprops=line)
flat.set(xlim=(-edge, edge), ylim=(-edge - 1, edge))
flat.set(xlabel="along (1, −1, 0)", ylabel="along (1, 1, −2)")
assert np.allclose(np.linalg.norm(images, axis=1), np.sqrt(3), atol=1e-12)
assert np.allclose(images.sum(axis=1), 0, atol=1e-12)
