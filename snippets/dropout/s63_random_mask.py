# S63 The statistics of a random mask
import matplotlib.pyplot as plt
import numpy as np
from dropout.core import after_dropout, correlation, inverted
from house_style import BLUE, DIVERGING, VERMILLION

mu = np.array([1.0, 2.0, -1.0])
Sigma = np.array([[1.0, 0.8, 0.0], [0.8, 1.0, 0.3], [0.0, 0.3, 2.0]])
p = 0.3
figure, panels = plt.subplots(2, 2, figsize=(6.2, 5.4))
axes = panels.flat
maps = {"before": Sigma, "dropped": after_dropout(Sigma, mu, p), "inverted": inverted(Sigma, mu, p)}
for panel, (name, C) in zip(axes, maps.items(), strict=False):
    panel.imshow(C, cmap=DIVERGING, vmin=-3.3, vmax=3.3)
    for (i, j), value in np.ndenumerate(C):
        color = "#f2f2f2" if abs(value) > 2 else "#1a1a1a"
        panel.annotate(f"{value:.2f}", (j, i), ha="center", va="center", color=color)
    panel.set(title=name, xticks=(), yticks=())
    panel.title.set_fontsize(11)

rates = np.linspace(0, 0.95, 96)
for (i, j), color, style in (((0, 1), BLUE, "-"), ((1, 2), VERMILLION, "--")):
    values = [correlation(after_dropout(Sigma, mu, rate), i, j) for rate in rates]
    again = [correlation(inverted(Sigma, mu, rate), i, j) for rate in rates]
    assert np.allclose(values, again, atol=1e-12) and (np.diff(values) < 0).all()
    axes[3].plot(rates, values, style, color=color)
    axes[3].annotate(f"$x_{i + 1}, x_{j + 1}$", (0.06, 0.76) if i == 0 else (0.03, 0.05))
now = correlation(maps["dropped"], 0, 1)
assert round(now, 3) == 0.331 and round(correlation(Sigma, 0, 1), 3) == 0.8
assert np.allclose(maps["dropped"].diagonal(), [0.91, 1.54, 1.61])
axes[3].plot(p, now, "o", color=BLUE)
axes[3].annotate(f"{now:.3f}", (p, now), xytext=(6, 4), textcoords="offset points")
axes[3].set(xlabel="drop probability p", ylabel="correlation", ylim=(0, 0.95), xlim=(0, 1))
