# Curvature by direction, at a saddle and at a minimum
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION


def f(x, y):
    return x**3 - 3 * x * y + y**3


X, Y = np.meshgrid(np.linspace(-0.9, 1.9, 161), np.linspace(-0.9, 1.9, 161))
figure, (left, right) = plt.subplots(1, 2, figsize=(7.8, 3.7), layout="constrained")
left.contour(X, Y, f(X, Y), levels=[-0.9, -0.4, 0, 1, 3], colors=GREY)
points = [((0, 0), -3, 3, VERMILLION, "s", "saddle"), ((1, 1), 3, 9, BLUE, "o", "minimum")]
degrees = np.arange(0, 181)
d = np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
for (x, y), low, high, color, marker, name in points:
    H = np.array([[6 * x, -3], [-3, 6 * y]])
    for v, value in (((1, 1), low), ((1, -1), high)):
        assert (H @ v).tolist() == [value * v[0], value * v[1]]  # the axes are eigenvectors
        ends = np.outer([-0.35, 0.35], v) / np.sqrt(2) + [x, y]
        left.plot(*ends.T, color=color, linewidth=2)
    left.plot(x, y, marker, color=color, markersize=8)
    place = (-0.85, 1.65) if name == "minimum" else (0.27, -0.16)
    left.annotate(name, (x, y), xytext=place, arrowprops={"arrowstyle": "-", "color": color})
    curvature = np.sum(d * (H @ d), axis=0)
    right.plot(degrees, curvature, color=color, linestyle="-" if name == "minimum" else "--")
    right.text(45, curvature[45] + 1.6, name, ha="center")
    assert np.allclose(np.linalg.eigvalsh(H), [low, high])
    assert abs(curvature[45] - low) < 1e-12 and abs(curvature[135] - high) < 1e-12
    assert low - 1e-12 <= curvature.min() and curvature.max() <= high + 1e-12
left.set(aspect="equal", xlabel="x", ylabel="y")
right.axhline(0, color=GREY, linewidth=0.8)
right.set(xlabel="direction in degrees", ylabel="curvature")
right.set(xticks=(0, 45, 90, 135, 180), yticks=(-3, 0, 3, 9))

assert f(0, 0) == 0 and f(1, 1) == -1
