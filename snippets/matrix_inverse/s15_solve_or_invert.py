# S15 Why not to invert
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, PURPLE


def relative(error, true):
    return np.linalg.norm(error) / np.linalg.norm(true)


sizes = (4, 8, 12)
errors, residuals = {"solve": [], "invert": []}, {"solve": [], "invert": []}
for n in sizes:
    H = 1 / (np.arange(n)[:, None] + np.arange(n) + 1)
    b = H @ np.ones(n)
    for name, x in (("solve", np.linalg.solve(H, b)), ("invert", np.linalg.inv(H) @ b)):
        errors[name].append(relative(x - 1, np.ones(n)))
        residuals[name].append(relative(H @ x - b, b) + 1e-17)

figure, panels = plt.subplots(1, 2, figsize=(6.8, 3.4), layout="constrained")
for axes, table, title in (
    (panels[0], errors, "relative error of $x$"),
    (panels[1], residuals, "relative residual of $Hx = b$"),
):
    for shift, (name, color, hatch) in zip(
        (-0.2, 0.2), (("solve", BLUE, ""), ("invert", PURPLE, "//")), strict=True
    ):
        place = np.arange(3) + shift
        axes.bar(place, table[name], 0.36, 1e-18, color=color, hatch=hatch)
        for x, value in zip(place, table[name], strict=True):
            axes.text(x, value * 3, name, rotation=90, ha="center", va="bottom")
    axes.set_yscale("log")
    axes.set(ylim=(1e-18, 1e7), yticks=10.0 ** np.arange(-16, 5, 4), title=title)
    axes.set_xticks(np.arange(3), [f"n = {n}" for n in sizes])

assert np.isclose(relative(np.full(9, 0.5), np.ones(9)), 0.5)  # whatever the size
# How much larger depends on the order in which a processor adds: 2 to 30 times at n = 4.
assert all(i > s for s, i in zip(errors["solve"], errors["invert"], strict=True))
assert all(i > 4 * s for s, i in zip(errors["solve"][1:], errors["invert"][1:], strict=True))
assert max(residuals["solve"]) < 1e-14 < 1e-3 < residuals["invert"][2] < 0.5
assert 1e-9 < errors["solve"][1] < 1e-6 < 20 * errors["invert"][1]
