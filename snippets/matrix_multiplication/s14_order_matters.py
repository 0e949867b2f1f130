# S14 Order matters
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION

half = np.sqrt(0.5)
R, S = np.array([[half, -half], [half, half]]), np.diag([2.0, 1.0])
letter = np.array(
    [
        [0, 0],
        [0, 2],
        [1.2, 2],
        [1.2, 1.6],
        [0.4, 1.6],
        [0.4, 1.2],
        [0.9, 1.2],
        [0.9, 0.8],
        [0.4, 0.8],
        [0.4, 0],
        [0, 0],
    ]
)
identity = np.eye(2)
rows = [
    (("start", identity), ("turned", R), ("then stretched", S @ R)),
    (("start", identity), ("stretched", S), ("then turned", R @ S)),
]
figure, panels = plt.subplots(2, 3, figsize=(6.8, 4.6))
for line, color, steps in zip(panels, (BLUE, VERMILLION), rows, strict=True):
    for axes, (title, M) in zip(line, steps, strict=True):
        axes.fill(*(M @ letter.T), facecolor=f"{color}55", edgecolor=color, linewidth=2)
        axes.plot(0, 0, "o", color=GREY, markersize=4)
        axes.set_title(title, fontsize=11)
        axes.set(xlim=(-3.1, 3.1), ylim=(-0.6, 3.1), aspect="equal", xticks=(), yticks=())

assert abs(np.linalg.norm(R @ S - S @ R) - 1) < 1e-12
assert np.allclose(R @ S @ [1, 0], [1.4142, 1.4142], atol=5e-5)
assert np.allclose(S @ R @ [1, 0], [1.4142, 0.7071], atol=5e-5)
