# S46 Rank beyond matrices
import matplotlib.pyplot as plt
import numpy as np
from house_style import DIVERGING, ink

a = np.array([[1, 0, 1], [0, 1, 1]])
b = np.array([[1, 2], [1, -1]])
c = np.array([[1, 1, 0, 0], [0, 0, 1, 1]])
T = np.einsum("ri,rj,rk->ijk", a, b, c)  # (3, 2, 4)
unfoldings = [np.moveaxis(T, axis, 0).reshape(T.shape[axis], -1) for axis in range(3)]
ranks = [int(np.linalg.matrix_rank(M)) for M in unfoldings]
U, V, W = (np.linalg.svd(M)[0][:, :r] for M, r in zip(unfoldings, ranks, strict=True))
G = np.einsum("ijk,ia,jb,kc->abc", T, U, V, W)
back = np.einsum("abc,ia,jb,kc->ijk", G, U, V, W)
print("shape", T.shape, "ranks of the unfoldings", ranks, "core", G.shape)
print("numbers: entries", T.size, "CP", a.size + b.size + c.size, end=" ")
print("Tucker", G.size + U.size + V.size + W.size)
print("exact:", np.linalg.norm(back - T) < 1e-13)

figure = plt.figure(figsize=(6.4, 4), layout="constrained")
grid = figure.add_gridspec(3, 2, width_ratios=(1, 1.3))
box = figure.add_subplot(grid[:, 0])
for k in range(3, -1, -1):  # the last slice lies farthest back
    x, y = np.arange(3) + 0.8 * k, np.arange(4) - 1.2 * k
    box.pcolormesh(x, y, T[:, :, k], cmap=DIVERGING, vmin=-2, vmax=2, edgecolors="#777777",
                   linewidth=1, zorder=4 - k)  # fmt: skip
    box.text(x[0] - 0.15, y[0] + 0.6, f"$k={k + 1}$", color=ink(), ha="right")
box.set(aspect="equal", xlim=(-1.5, 4.6), ylim=(3.2, -3.8), title="four slices $3\\times2$")
box.axis("off")
for axis, M in enumerate(unfoldings):
    axes = figure.add_subplot(grid[axis, 1])
    image = axes.pcolormesh(M, cmap=DIVERGING, vmin=-2, vmax=2, edgecolors="#777777", linewidth=1)
    axes.set(xticks=[], yticks=[], aspect="equal")
    axes.set_title(f"unfolding {axis + 1}: ${M.shape[0]}\\times{M.shape[1]}$, rank {ranks[axis]}")
    axes.invert_yaxis()
figure.colorbar(image, ax=box, location="bottom", label="entry")
first = [[1, 1, 0, 0, 2, 2, 0, 0], [0, 0, 1, 1, 0, 0, -1, -1], [1, 1, 1, 1, 2, 2, -1, -1]]
assert np.linalg.norm(back - T) < 1e-13 and unfoldings[0].tolist() == first
