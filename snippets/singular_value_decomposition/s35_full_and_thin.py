# S35 The full and the thin form
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION

B = np.array([[1, 0, 1], [0, 1, 1], [1, 1, 2], [1, -1, 0]])
full, thin = (np.linalg.svd(B, full_matrices=flag) for flag in (True, False))
Sigma = np.zeros(B.shape)
np.fill_diagonal(Sigma, full[1])
shapes = [M.shape for M in (full[0], Sigma, full[2])]
print("full", *shapes, "thin", *(M.shape for M in (thin[0], np.diag(thin[1]), thin[2])))
terms = [thin[1][i] * np.outer(thin[0][:, i], thin[2][i]) for i in range(2)]
print("two terms rebuild B:", np.allclose(sum(terms), B), "one term:", np.allclose(terms[0], B))

figure, axes = plt.subplots(figsize=(6.4, 2.6), layout="constrained")


def block(left, kept, shape, color, label):
    """Draw a matrix; what lies outside ``kept``, the part that the thin form drops, is hatched."""
    shade = (*plt.matplotlib.colors.to_rgb(color), 0.25)
    for corner, width, height, hatch in (
        ((left, -kept[0]), kept[1], kept[0], None),
        ((left + kept[1], -kept[0]), shape[1] - kept[1], kept[0], "///"),
        ((left, -shape[0]), shape[1], shape[0] - kept[0], "///"),
    ):
        cell = plt.Rectangle(corner, width, height, fill=hatch is None, hatch=hatch)
        cell.set(edgecolor=GREY if hatch else color, facecolor=shade, visible=width * height > 0)
        axes.add_patch(cell)
    axes.text(left + shape[1] / 2, 0.3, label, ha="center")


block(0, B.shape, B.shape, GREY, "$A$: 4 × 3")
axes.text(3.6, -2, "=", ha="center")
block(4.2, thin[0].shape, shapes[0], VERMILLION, "$U$: 4 × 4")
block(9, (3, 3), shapes[1], GREEN, "$\\Sigma$: 4 × 3")
block(12.8, (3, 3), shapes[2], BLUE, "$V^\\top$: 3 × 3")
axes.set(xlim=(-0.3, 16.1), ylim=(-4.3, 1.2), aspect="equal")
axes.set_axis_off()
assert shapes == [(4, 4), (4, 3), (3, 3)] and thin[0].shape == (4, 3)
np.testing.assert_allclose(full[0] @ Sigma @ full[2], B, atol=1e-12)
