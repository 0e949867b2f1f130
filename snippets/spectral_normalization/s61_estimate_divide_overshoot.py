# S61 Estimate, divide, overshoot
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION

rng = np.random.default_rng(0)
W = rng.normal(size=(64, 64)) / 4
s = np.linalg.svd(W, compute_uv=False)
print("largest singular values", np.round(s[:3], 3))
u = rng.normal(size=64)
estimates = []
for k in range(1, 31):
    v = W.T @ u
    v /= np.linalg.norm(v)
    u = W @ v
    estimates.append(np.linalg.norm(u))
    u /= estimates[-1]
    if k in (1, 2, 5, 10, 20):
        left = np.linalg.norm(W / estimates[-1], 2)
        print(f"step {k:2d}: estimate {estimates[-1]:.3f}, norm after division {left:.3f}")
small = 0.5 * W / s[0]
sizes = [np.linalg.norm(small / d, 2) for d in (0.5, max(1, 0.5))]
print(f"norm 0.5: normalized {sizes[0]:.1f}, clipped {sizes[1]:.1f}")

steps = np.arange(1, 31)
figure, axes = plt.subplots(layout="constrained")
axes.plot(steps, estimates, "o-", color=BLUE, markersize=4)
axes.plot(steps, s[0] / estimates, "s--", color=VERMILLION, markersize=4)
for level in (s[0], 1):
    axes.axhline(level, color=GREY, linewidth=0.8, zorder=0)
axes.annotate(f"largest singular value {s[0]:.3f}", (14, s[0] + 0.1))
axes.annotate("estimate", (8, estimates[7]), xytext=(4, -18), textcoords="offset points")
axes.annotate("norm after division", (8, 1), xytext=(4, 10), textcoords="offset points")
axes.set(xlabel="steps of power iteration", ylabel="size", ylim=(0, 4.6))
assert (np.array(estimates) <= s[0] + 1e-12).all()
