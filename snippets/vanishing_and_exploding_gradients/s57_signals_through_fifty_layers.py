# S57 Signals through fifty layers
from functools import partial

import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, PURPLE, VERMILLION

rng = np.random.default_rng(0)
figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 4.2), layout="constrained")
for gain, color, style in ((1.1, VERMILLION, "-"), (1.0, GREEN, "--"), (0.9, BLUE, "-.")):
    sizes = np.ones((20, 51))
    for trial in sizes:
        g = rng.normal(size=100)
        g /= np.linalg.norm(g)
        for layer in range(1, 51):
            g = (gain * rng.normal(size=(100, 100)) / 10).T @ g
            trial[layer] = np.linalg.norm(g)
    median = np.median(sizes, axis=0)
    print(f"gain {gain}: median {median[50]:.2g} after 50 layers, gain^50 = {gain**50:.2g}")
    left.semilogy(median, color=color, linestyle=style, linewidth=2)
    left.annotate(f"{gain}", (51.5, median[50] * (0.75 if gain == 1 else 1)), va="center")
left.set(title="gradient, three gains", xlabel="layers passed", ylabel="norm", xlim=(0, 57))
relu = partial(np.maximum, 0)
for name, s, phi, color, style in (
    ("relu, 2/n", np.sqrt(2 / 256), relu, GREEN, "-"),
    ("tanh, 1/n", 1 / 16, np.tanh, PURPLE, "--"),
    ("relu, 1/n", 1 / 16, relu, ORANGE, "-."),
    ("relu, s = 0.01", 0.01, relu, BLUE, ":"),
):
    A, spread = rng.normal(size=(1000, 256)), []
    for _ in range(20):
        A = phi(A @ (s * rng.normal(size=(256, 256))).T)
        spread.append(A.std())
    print(f"{name:15}" + "  ".join(f"{spread[k - 1]:.1e}" for k in (1, 5, 10, 20)))
    shown = [size for size in spread if size > 1e-4]  # one curve leaves the frame
    right.semilogy(range(1, len(shown) + 1), shown, color=color, linestyle=style, linewidth=2)
    right.annotate(name, (len(shown), shown[-1]), xytext=(4, -4), textcoords="offset points")
right.set(title="activations, four starts", xlabel="layer", ylabel="deviation", xlim=(0, 31))
for axes in (left, right):
    axes.axhline(1, color=GREY, linewidth=0.8, zorder=0)
