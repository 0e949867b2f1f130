# S11 Is it linear?
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, VERMILLION, ink

A, b = np.array([[2, 1], [0.5, 1.5]]), np.array([1.0, -1.0])
maps = {
    "A x": lambda x: x @ A.T,
    "A x + b": lambda x: x @ A.T + b,
    "cut off at 0": lambda x: np.maximum(x, 0),
    "norm": lambda x: np.stack([np.linalg.norm(x, axis=-1), 0 * x[..., 0]], axis=-1),
    "drop entry 2": lambda x: x * [1, 0],
    "squares": lambda x: x**2,
}
lines = np.linspace(-1, 1, 9)
fine = np.linspace(-1, 1, 41)
figure, panels = plt.subplots(2, 3, figsize=(7.4, 5.2), layout="constrained")
for axes, (name, T) in zip(panels.flat, maps.items(), strict=True):
    for t in lines:
        across = T(np.stack([fine, np.full_like(fine, t)], axis=-1))
        along = T(np.stack([np.full_like(fine, t), fine], axis=-1))
        axes.plot(*across.T, color=BLUE, linewidth=0.9)
        axes.plot(*along.T, color=VERMILLION, linewidth=0.9, linestyle="--")
    axes.plot(0, 0, "+", color=ink(), markersize=9)
    axes.set_title(name, fontsize=11)
    axes.margins(0.12)
    axes.set_aspect("equal", adjustable="datalim")
    axes.locator_params(nbins=4)
    axes.tick_params(labelsize=11)

u, v = np.array([1.0, -2.0]), np.array([-3.0, 1.0])
assert maps["A x"](u).tolist() == [0, -2.5] and maps["A x + b"](v).tolist() == [-4, -1]
gaps = [np.linalg.norm(T(u + v) - T(u) - T(v)) for T in maps.values()]
assert np.allclose(gaps, [0, 1.4142, 1.4142, 3.1623, 0, 7.2111], atol=5e-5)
