# S12 What 2 x 2 matrices do
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION

h = np.sqrt(0.5)
gallery = [
    ("scaling", [[1.5, 0], [0, 0.5]]),
    ("rotation by 45°", [[h, -h], [h, h]]),
    ("shear, k = 1", [[1, 1], [0, 1]]),
    ("reflection in y = x", [[0, 1], [1, 0]]),
    ("projection", [[1, 0], [0, 0]]),
    ("general", [[2, 1], [0.5, 1.5]]),
]
scaling, rotation, shear, reflection, projection, _ = (np.array(A) for _, A in gallery)
assert np.allclose(rotation @ [1, 0], [h, h]) and np.allclose(rotation.T @ rotation, np.eye(2))
assert (shear @ [0, 1]).tolist() == [1, 1] and (shear @ [1, 0]).tolist() == [1, 0]
assert (reflection @ [2, 3]).tolist() == [3, 2] and (projection @ [2, 3]).tolist() == [2, 0]
assert (scaling @ [2, 2]).tolist() == [3, 1]
square = np.array([[0, 1, 1, 0, 0], [0, 0, 1, 1, 0]])
stem = np.array([[0.3, 0.3, 0.75], [0.15, 0.85, 0.85]])
bar = np.array([[0.3, 0.6], [0.5, 0.5]])

figure, panels = plt.subplots(2, 3, figsize=(7.4, 4.3), layout="constrained")
for axes, (title, A) in zip(panels.flat, gallery, strict=True):
    A = np.array(A)
    axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.axvline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.plot(*square, "--", color=BLUE, linewidth=1.2)
    for stroke in (stem, bar):
        axes.plot(*stroke, color=BLUE, linewidth=1.2)
        axes.plot(*(A @ stroke), color=VERMILLION, linewidth=2.5)
    axes.plot(*(A @ square), color=VERMILLION, linewidth=2)
    corner = A @ [1, 1]
    x, y = (A @ square)[:, :4]
    assert np.isclose((x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2, np.linalg.det(A))
    axes.plot(*corner, "o", color=GREEN, markersize=7)
    area = f"{np.linalg.det(A):.4g}".replace("-", "\N{MINUS SIGN}")
    axes.set(xlim=(-0.9, 3.2), ylim=(-0.3, 2.3), aspect="equal", title=title)
    axes.set(xticks=range(4), yticks=range(3), xlabel=f"area factor {area}")
