# S03 The same point in two bases
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, arrow

point, steps = np.array([1.0, 5.0]), np.arange(-9, 10)
bases = [np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[2.0, 1.0], [-1.0, 1.0]])]
names = [("$e_1$", "$e_2$"), ("$v_1$", "$v_2$")]
figure, panels = plt.subplots(1, 2, figsize=(7.2, 4.4))
for axes, basis, (first, second) in zip(panels, bases, names, strict=True):
    grid = steps[:, None, None] * basis[0] + steps[None, :, None] * basis[1]
    for line in (*grid, *grid.transpose(1, 0, 2)):
        axes.plot(*line.T, color=GREY, linewidth=0.6, zorder=0)
    c = np.linalg.solve(basis.T, point)
    corner = c[0] * basis[0]
    axes.plot(*zip([0, 0], corner, point, strict=True), color=GREEN, linewidth=2, linestyle="--")
    axes.plot(*point, "*", color=GREEN, markersize=15)
    arrow(axes, basis[0], color=BLUE, label=first, offset=(4, -13))
    arrow(axes, basis[1], color=BLUE, label=second, offset=(-19, 0))
    axes.set(xlim=(-3.4, 5.4), ylim=(-1.6, 6.4), aspect="equal", xticks=(), yticks=())
    axes.set_title(f"coordinates {c[0]:.0f} and {c[1]:.0f}")
    assert np.allclose(c @ basis, point)
    assert np.linalg.matrix_rank(basis) == 2 and np.all(grid == point, axis=-1).any()
    assert len(np.unique(grid.reshape(-1, 2), axis=0)) == 19**2
assert np.allclose(np.linalg.solve(bases[1].T, point), [2, 3])
assert np.array_equal(bases[0], np.eye(2))  # the standard basis
