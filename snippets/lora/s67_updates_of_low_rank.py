# S67 Updates of low rank
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION

d = 4096
for r in (1, 4, 8, 16, 64):
    print(f"r = {r:2d}: {2 * d * r:7,d} of {d * d:,d}, {200 * r / d:.3f} %")
print("break-even at r =", d // 2)

rng = np.random.default_rng(0)
full = rng.normal(size=(64, 64))
thin = rng.normal(size=(64, 4)) @ rng.normal(size=(4, 64)) + 0.05 * rng.normal(size=(64, 64))


def missed(wanted: np.ndarray) -> np.ndarray:
    squares = np.linalg.svd(wanted, compute_uv=False) ** 2
    return np.sqrt(np.append(np.cumsum(squares[::-1])[::-1], 0) / squares.sum())  # r = 0, ..., 64


figure, axes = plt.subplots(figsize=(6.4, 4), layout="constrained")
for name, wanted, color, style in (
    ("no structure", full, BLUE, "o-"), ("nearly rank 4", thin, VERMILLION, "s--")
):  # fmt: skip
    error = missed(wanted)
    print(name, " ".join(f"{error[r]:.3f}" for r in (1, 2, 4, 8, 16, 32)))
    axes.plot(error, style, color=color, markersize=4)
axes.text(24, 0.55, "no structure")
axes.text(12, 0.06, "nearly rank 4")
axes.axvline(8, color=GREY, linestyle=":")
axes.text(9, 0.9, f"r = 8 misses {missed(full)[8]:.1%} and {missed(thin)[8]:.1%}")
axes.set(xlabel="rank r of the update", ylabel="least relative error", ylim=(-0.02, 1.05))
assert abs(missed(full)[8] - 0.785) < 5e-4 and missed(thin)[4] < 0.03 < 0.3 < missed(thin)[3]
