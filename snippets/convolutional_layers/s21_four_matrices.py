# S21 A convolution as a matrix
import matplotlib.pyplot as plt
import numpy as np
from convolutional_layers.matrix import convolution_matrix
from house_style import BLUE, ORANGE, VERMILLION, ink

figure, panels = plt.subplot_mosaic("abe\ncde", figsize=(6.8, 4.6), width_ratios=(1, 1, 1.2))
axes = [panels[name] for name in "abcde"]
for panel, (stride, padding) in zip(axes, ((1, 0), (1, 1), (2, 1), (2, 0)), strict=False):
    W = convolution_matrix([1, 2, 3], 8, stride, padding)
    for weight, color, marker in ((1, BLUE, "o"), (2, ORANGE, "s"), (3, VERMILLION, "^")):
        m, j = np.nonzero(weight == W)
        panel.plot(j, m, marker, color=color, markersize=6)
    panel.set(xlim=(-0.7, 7.7), ylim=(7.7, -0.7), aspect="equal", xticks=(0, 7))
    panel.set_yticks((0, len(W) - 1))
    panel.set_title(f"S = {stride}, P = {padding}\n{len(W)} × 8", fontsize=11)
    panel.axhline(len(W) - 0.5, color=ink(), linewidth=0.8)
    assert np.linalg.matrix_rank(W) == len(W)

counts = {"dense": 32 * 32, "local": 32 * 3, "shared": 3}
bars = axes[4].bar(list(counts), list(counts.values()), color=BLUE)
axes[4].bar_label(bars, fontsize=11)
axes[4].set(yscale="log", ylim=(1, 5000), title="weights, N = 32")
axes[4].title.set_fontsize(11)
assert counts["dense"] > counts["local"] > counts["shared"]
