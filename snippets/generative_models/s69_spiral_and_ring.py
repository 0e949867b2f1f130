# S69 A game that spirals
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION

eta = 0.1
steps = {
    "simultaneous": np.array([[1, -eta], [eta, 1]]),
    "in turn": np.array([[1, -eta], [eta, 1 - eta**2]]),
}
figure, panels = plt.subplots(1, 2, figsize=(7.4, 3.9), layout="constrained", sharey=True)
ends = {}
for axes, (name, M), color in zip(panels, steps.items(), (VERMILLION, BLUE), strict=True):
    path = [np.array([1.0, 0.0])]
    for _ in range(100):
        path.append(M @ path[-1])
    path = np.array(path)
    ends[name] = np.linalg.norm(path, axis=1)
    axes.plot(*path.T, color=color, linewidth=1.8)
    axes.plot(*path[0], "o", color=color)
    axes.plot(*path[-1], "s", color=color)
    axes.plot(0, 0, "+", color=GREY, markersize=14, markeredgewidth=2)
    axes.set_title(name, fontsize=12)
    axes.annotate("start", path[0], xytext=(-34, 4), textcoords="offset points")
    axes.set(aspect="equal", xlabel="x", xlim=(-1.8, 1.8), ylim=(-1.8, 1.8))
panels[0].set_ylabel("y")
assert abs(ends["simultaneous"][-1] - 1.01**50) < 1e-9
assert ends["in turn"].min() > 0.97 and ends["in turn"].max() < 1.03
