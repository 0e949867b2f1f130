# S13 The unit circle becomes an ellipse
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, ORANGE, VERMILLION, arrow

A = np.array([[2.0, 1.0], [0.5, 1.5]])
U, s, Vt = np.linalg.svd(A)
angle = np.linspace(0, 2 * np.pi, 2001)
circle = np.stack([np.cos(angle), np.sin(angle)])
image = A @ circle
first, second = (v * np.sign(v[0]) for v in Vt)

figure, panels = plt.subplots(1, 3, figsize=(7.6, 3.2), width_ratios=(1, 1, 1.25))
for axes, curve, vectors, color in (
    (panels[0], circle, (first, second), BLUE),
    (panels[1], image, (A @ first, A @ second), VERMILLION),
):
    axes.plot(*curve, color=color, linewidth=2)
    arrow(axes, vectors[0], color=GREEN)
    arrow(axes, vectors[1], color=ORANGE, linestyle="--")
    axes.set(
        xlim=(-2.6, 2.6), ylim=(-2.6, 2.6), aspect="equal", xticks=(-2, 0, 2), yticks=(-2, 0, 2)
    )
panels[0].set_title("unit circle")
panels[1].set_title("its image")
stretch = np.linalg.norm(image, axis=0)
degrees = np.degrees(angle)
panels[2].plot(degrees, stretch, color=BLUE)
for value, color in zip(s, (GREEN, ORANGE), strict=True):
    panels[2].axhline(value, color=color, linestyle="--", linewidth=1)
    panels[2].text(405, value, f"{value:.3f}", va="center")
panels[2].set(
    xlabel="direction in degrees", ylabel="stretch", xticks=(0, 90, 180, 270, 360), ylim=(0.7, 2.8)
)

assert abs(stretch.max() - s[0]) < 1e-5 and abs(stretch.min() - s[1]) < 1e-5
assert abs(np.degrees(np.arctan2(first[1], first[0])) - 39.848) < 1e-3
assert np.allclose([s.prod(), s[0] / s[1]], [2.5, 2.618034])
norms = [np.linalg.norm(A), np.linalg.norm(A, 1), np.linalg.norm(A, np.inf)]
assert np.allclose(norms, [2.738613, 2.5, 3])
