# S22 Convolution in the Fourier basis
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION

n = 8
index = np.arange(n)
filters = {
    "second difference": np.array([-2, 1, 0, 0, 0, 0, 0, 1.0]),
    "average of three": np.array([1, 1, 0, 0, 0, 0, 0, 1]) / 3,
}
figure, panels = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained")
for axes, (name, c) in zip(panels, filters.items(), strict=True):
    C = c[(index[:, None] - index) % n]
    assert np.array_equal(C @ np.eye(n)[1], np.roll(c, 1))  # a circulant moves its filter along
    gains = np.abs(np.fft.fft(c))
    waves = np.exp(2j * np.pi * np.outer(index, index) / n)  # column j turns j times
    measured = np.linalg.norm(C @ waves, axis=0) / np.linalg.norm(waves, axis=0)
    axes.vlines(index, 0, gains, color=GREY, linewidth=1.5)
    axes.plot(index, gains, "o", color=BLUE, markersize=10, fillstyle="none", markeredgewidth=2)
    axes.plot(index, measured, "x", color=VERMILLION, markersize=7, markeredgewidth=2)
    top = gains.max()
    for j in (0, 4):
        axes.text(j, gains[j] + 0.07 * top, f"{gains[j]:.3g}", ha="center", fontsize=11)
    axes.set(xlabel="frequency $j$", ylim=(-0.08 * top, 1.2 * top), xlim=(-0.5, 7.5))
    axes.set_title(name, fontsize=12)
    assert np.allclose(measured, gains)
    assert np.allclose(np.sort(gains)[::-1], np.linalg.svd(C, compute_uv=False))
assert np.allclose(gains[[0, 4]], [1, 1 / 3])  # the last panel: the average of three
assert np.allclose(np.fft.fft(filters["second difference"])[[0, 2, 4]], [0, -2, -4])
panels[0].set_ylabel("gain of the wave")
