# S59 The spectrum moves to one
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, PURPLE, VERMILLION

rng = np.random.default_rng(0)
G = rng.normal(size=(200, 200))
for s in (0.01, 0.05):
    W = s * G
    radius, norm = np.abs(np.linalg.eigvals(W)).max(), np.linalg.norm(W, 2)
    values = np.linalg.svd(np.eye(200) + W, compute_uv=False)
    print(f"s = {s}: radius {radius:.3f}, law {s * np.sqrt(200):.3f}, spectral norm {norm:.3f}")
    print(f"  singular values of I + W from {values[-1]:.3f} to {values[0]:.3f}")

figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 4), layout="constrained")
values, angle = np.linalg.eigvals(0.01 * G), np.linspace(0, 2 * np.pi, 200)
left.plot(np.cos(angle), np.sin(angle), color=GREY, linewidth=0.8)
left.plot(values.real, values.imag, "o", color=BLUE, markersize=2)
left.plot(1 + values.real, values.imag, "s", color=VERMILLION, markersize=2)
left.annotate("W", (0, 0.16), xytext=(-5, 4), textcoords="offset points")
left.text(0.8, 0, "I + W", ha="right", va="center")
left.set(aspect="equal", xlabel="real part", ylabel="imaginary part", xlim=(-1.3, 1.4))
for c, name, color, style in (
    (1, "c = 1", VERMILLION, "-"),
    (0.5, "c = 0.5", ORANGE, "--"),
    (1 / np.sqrt(50), "$c=1/\\sqrt{50}$", PURPLE, "-"),
    (0.1, "c = 0.1", GREEN, "-."),
):
    x = rng.normal(size=200)
    sizes = [np.linalg.norm(x)]
    for _ in range(50):
        x = x + c * rng.normal(size=(200, 200)) @ x / np.sqrt(200)
        sizes.append(np.linalg.norm(x))
    print(f"c = {c:.3f}: growth {sizes[50] / sizes[0]:.3g}, law {(1 + c**2) ** 25:.3g}")
    right.semilogy(np.array(sizes) / sizes[0], color=color, linestyle=style, linewidth=2)
    at, shift = {0.1: (34, (0, -14)), 1: (28, (-38, 6))}.get(c, (34, (-30, 8)))
    right.annotate(name, (at, sizes[at] / sizes[0]), xytext=shift, textcoords="offset points")
right.set(xlabel="blocks", ylabel="growth of the norm", ylim=(0.3, 1e8))
assert np.abs(values).max() < 0.16 and sizes[50] / sizes[0] < 1.5
