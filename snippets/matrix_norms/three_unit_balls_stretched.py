# Three unit balls stretched by one matrix
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, ORANGE, VERMILLION

A = np.array([[2.0, 1.0], [0.5, 1.5]])
angle = np.linspace(0, 2 * np.pi, 1601)
circle = np.stack([np.cos(angle), np.sin(angle)])
figure, panels = plt.subplots(1, 3, figsize=(7.6, 3.2), layout="constrained", sharey=True)
for axes, order in zip(panels, (1, 2, np.inf), strict=True):
    ball = circle / np.linalg.norm(circle, order, axis=0)
    image = A @ ball
    sizes = np.linalg.norm(image, order, axis=0)
    worst, factor = np.argmax(sizes), np.linalg.norm(A, order)
    axes.plot(*ball, color=BLUE, linewidth=2)
    axes.plot(*image, color=VERMILLION, linestyle="--", linewidth=2)
    axes.plot(*(factor * ball), color=GREY, linestyle=":", linewidth=2)
    axes.plot(*image[:, worst], "D", color=ORANGE, markersize=7)
    name = "\\infty" if order == np.inf else str(order)
    axes.set_title(f"$\\Vert A\\Vert_{{{name}}}$ = {factor:.4g}", fontsize=12)
    axes.set(aspect="equal", xlim=(-3.4, 3.4), ylim=(-3.4, 3.4), xlabel="$x_1$")
    axes.set(xticks=(-2, 0, 2), yticks=(-2, 0, 2))
    assert abs(sizes.max() - factor) < 1e-4
panels[0].set_ylabel("$x_2$")
found = [np.linalg.norm(A, order) for order in (1, 2, np.inf)]
assert np.allclose(found, [2.5, 2.558, 3], rtol=0, atol=5e-4)
