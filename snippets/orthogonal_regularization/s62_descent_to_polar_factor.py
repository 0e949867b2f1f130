# S62 Descent to the polar factor
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, DIVERGING, GREEN, GREY, ORANGE, VERMILLION
from orthogonal_regularization.core import gradient, penalty, polar

W = start = np.random.default_rng(0).normal(size=(6, 3))
values, losses = [], []
for _ in range(401):
    values.append(np.linalg.svd(W, compute_uv=False))
    losses.append(penalty(W))
    W = W - 0.005 * gradient(W)

figure, panels = plt.subplots(2, 2, figsize=(6.2, 5.2))
axes = panels.flat
top = np.abs(start.T @ start).max()
for panel, M, title in zip(axes, (start, W), ("before", "after"), strict=False):
    gram = M.T @ M
    panel.imshow(gram, cmap=DIVERGING, vmin=-top, vmax=top)
    for (i, j), value in np.ndenumerate(gram):
        color = "#f2f2f2" if abs(value) > 0.6 * top else "#1a1a1a"
        panel.annotate(f"{value.round(1) + 0.0:.1f}", (j, i), ha="center", va="center", color=color)
    panel.set(title=title, xticks=(), yticks=())
    panel.title.set_fontsize(11)

values = np.array(values)
for i, (color, style) in enumerate(((BLUE, "-"), (ORANGE, "--"), (GREEN, "-."))):
    axes[2].plot(values[:101, i], style, color=color)
    axes[2].annotate(f"$\\sigma_{i + 1}$", (-4, values[0, i]), ha="right", va="center")
axes[2].axhline(1, color=GREY, linewidth=0.8)
axes[2].set(xlabel="step", title="singular values", ylim=(0, 3.7), xlim=(-16, 104))
axes[3].semilogy(losses, color=VERMILLION)
axes[3].set(xlabel="step", title="penalty", xticks=(0, 200, 400))
for panel in axes[2:]:
    panel.title.set_fontsize(11)
assert np.allclose(W, polar(start), atol=1e-6) and np.allclose(values[-1], 1, atol=1e-6)
assert (np.diff(losses) < 0).all()
