# S06 Random directions become orthogonal
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, ORANGE, VERMILLION

rng = np.random.default_rng(0)
figure, axes = plt.subplots(figsize=(6.8, 4.2))
styles = {2: (BLUE, ":"), 10: (GREEN, "--"), 100: (ORANGE, "-."), 1000: (VERMILLION, "-")}
bins = np.linspace(-1, 1, 81)
for d, (color, style) in styles.items():
    x, y = rng.normal(size=(2, 10_000, d))
    cosine = np.sum(x * y, axis=1) / np.linalg.norm(x, axis=1) / np.linalg.norm(y, axis=1)
    height, _ = np.histogram(cosine, bins, density=True)
    axes.stairs(height, bins, color=color, linestyle=style, linewidth=2)
    below = np.mean(np.abs(cosine) < 0.1)
    print(f"d = {d:4}: deviation {cosine.std():.4f}, law {d**-0.5:.4f}, below 0.1: {below:.1%}")
    assert abs(cosine.std() * np.sqrt(d) - 1) < 0.03

assert tuple(styles) == (2, 10, 100, 1000)
axes.set(xlabel="cosine of the angle", ylabel="density", xlim=(-1, 1), ylim=(0.1, 20), yscale="log")
axes.annotate("d = 2", (-0.93, 1.05))
axes.annotate("d = 10", (0.42, 0.75))
axes.annotate("d = 100", (0.17, 2.2))
axes.annotate("d = 1000", (0.06, 10))
