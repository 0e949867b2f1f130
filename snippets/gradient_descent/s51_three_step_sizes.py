# S51 Where the step becomes too long
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION

A = np.array([[2.0, 1.0], [1.0, 2.0]])
X, Y = np.meshgrid(*[np.linspace(-2.6, 2.6, 121)] * 2)
figure, (left, right) = plt.subplots(1, 2, figsize=(7.8, 3.8), layout="constrained")
left.contour(X, Y, X**2 + X * Y + Y**2, levels=[0.2, 1, 3, 7], colors=GREY, linewidths=0.8)
runs = [  # step, color, line, label in the left panel, offset of the label in the right panel
    (0.1, BLUE, "o-", (1.08, 0.02), (8, 4)),
    (0.5, GREEN, "s-", (0.1, -1.5), (10, -8)),
    (0.68, VERMILLION, "^--", (-2.55, -1.65), (8, -4)),
]
final = {}
for eta, color, style, place, offset in runs:
    path = [np.array([2.0, 0.0])]
    for _ in range(50):
        path.append(path[-1] - eta * A @ path[-1])
    final[eta] = np.linalg.norm(path[-1])
    left.plot(*np.array(path)[:16].T, style, color=color, markersize=4, linewidth=1.5)
    left.text(*place, f"{eta}")
    factor = max(abs(1 - 3 * eta), abs(1 - eta))
    right.plot(eta, factor, style[0], color=color, markersize=8, zorder=3)
    right.annotate(f"{eta}", (eta, factor), xytext=offset, textcoords="offset points")
left.plot(2, 0, "o", color=GREY, markersize=8)
left.annotate("start", (2, 0), xytext=(-12, 8), textcoords="offset points")
left.set(aspect="equal", xlabel="$x_1$", ylabel="$x_2$", xlim=(-2.6, 2.6), ylim=(-2.6, 2.6))

eta = np.linspace(0, 0.8, 401)
factor = np.maximum(np.abs(1 - 3 * eta), np.abs(1 - eta))
right.plot(eta, factor, color=BLUE, linewidth=2)
right.axhline(1, color=GREY, linewidth=0.8)
right.axvline(2 / 3, color=GREY, linestyle="--")
right.annotate("threshold 2/3", (2 / 3, 1.3), xytext=(-92, 0), textcoords="offset points")
right.set(xlabel="step size", ylabel="largest factor per step", ylim=(0.4, 1.45))
assert abs(final[0.1] - 0.9**50 * 2**0.5) < 1e-6 and final[0.5] < 1e-14
assert abs(final[0.68] - 1.04**50 * 2**0.5) < 1e-6 and abs(eta[np.argmin(factor)] - 0.5) < 1e-9
