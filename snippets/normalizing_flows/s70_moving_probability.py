# S70 Moving probability
import matplotlib.pyplot as plt
import numpy as np
from house_style import SEQUENTIAL, ink
from normalizing_flows.core import A, couple, density, linear, normal, uncouple, unlinear

print(f"log determinant {np.log(np.linalg.det(A)):.4f}")
zero = np.zeros((1, 2))
print(f"density at the origin {normal(zero)[0]:.4f} to {density(zero, unlinear, 'linear')[0]:.4f}")

side = np.linspace(-14, 14, 701)
grid = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
cell = (side[1] - side[0]) ** 2
for name, back in (("linear", unlinear), ("coupling", uncouple)):
    print(f"integral after {name}: {density(grid, back, name).sum() * cell:.4f}")

figure, panels = plt.subplots(1, 3, figsize=(8, 3.2), layout="constrained", sharey=True)
steps, fine = np.arange(-2, 2.5, 0.5), np.linspace(-2, 2, 60)
side = np.linspace(-5, 5, 201)
grid = np.stack(np.meshgrid(side, side), axis=-1)
for axes, title, go, back in zip(
    panels, ("before", "linear", "coupling"), (np.array, linear, couple),
    (np.array, unlinear, uncouple), strict=True,
):  # fmt: skip
    p = density(grid.reshape(-1, 2), back, title).reshape(201, 201)
    shown = axes.imshow(
        p, extent=(-5, 5, -5, 5), origin="lower", cmap=SEQUENTIAL, vmin=0, vmax=0.18
    )
    for c in steps:
        for line in (np.stack([0 * fine + c, fine], -1), np.stack([fine, 0 * fine + c], -1)):
            axes.plot(*go(line).T, color="#f2f2f2", linewidth=0.7)
    axes.set(title=title, xlim=(-5, 5), ylim=(-5, 5), xlabel="$y_1$")
panels[0].set(xlabel="$z_1$", ylabel="second coordinate")
bar = figure.colorbar(shown, ax=panels, shrink=0.8, label="density")
bar.outline.set_edgecolor(ink())
assert abs(np.linalg.det(A) - 2.5) < 1e-12
