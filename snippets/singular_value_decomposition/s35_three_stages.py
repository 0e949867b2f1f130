# S35 Three stages of a matrix
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION, arrow

A = np.array([[2.0, 1.0], [0.5, 1.5]])
U, s, Vt = np.linalg.svd(A)
flip = np.diag([1.0, 1.0]) if np.linalg.det(U) > 0 else np.diag([1.0, -1.0])
U, Vt = U @ flip, flip @ Vt  # both factors become rotations
if Vt[0, 0] < 0:
    U, Vt = -U, -Vt
assert np.linalg.det(U) > 0 and np.linalg.det(Vt) > 0

angle = np.linspace(0, 2 * np.pi, 200)
curve = np.stack([np.cos(angle), np.sin(angle)])
marks = curve[:, (np.arange(12) * 200 / 12).astype(int)]
stages = [
    ("x", np.eye(2)),
    ("turn: $V^\\top x$", Vt),
    ("stretch: $\\Sigma V^\\top x$", np.diag(s) @ Vt),
    ("turn: $U \\Sigma V^\\top x$", U @ np.diag(s) @ Vt),
]
figure, panels = plt.subplots(2, 2, figsize=(6.4, 5.4))
for axes, (title, M) in zip(panels.flat, stages, strict=True):
    axes.plot(*(M @ curve), color=GREY, linewidth=1)
    for k, point in enumerate((M @ marks).T):
        axes.plot(*point, marker="o", markersize=3 + 0.4 * k, color=BLUE)
    arrow(axes, M @ [1, 0], color=VERMILLION)
    arrow(axes, M @ [0, 1], color=GREEN, linestyle="--")
    axes.set_title(title, fontsize=11)
    axes.set(xlim=(-2.8, 2.8), ylim=(-2.3, 2.3), aspect="equal", xticks=(), yticks=())

np.testing.assert_allclose(stages[-1][1], A, atol=1e-12)
assert np.allclose(s, [2.558336, 0.977198], atol=1e-6)
assert abs(np.degrees(np.arctan2(U[1, 0], U[0, 0])) - 31.717) < 1e-3
