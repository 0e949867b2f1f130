# S50 Every identity against finite differences
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY

rng = np.random.default_rng(0)
points = rng.normal(size=20)
steps = np.logspace(-13, 0, 79)
errors = np.zeros_like(steps)
for k, t in enumerate(steps):  # mean over 20 points, so that the line is not too jagged
    difference = (np.exp(points + t) - np.exp(points - t)) / (2 * t)
    errors[k] = np.mean(np.abs(difference - np.exp(points)))
figure, axes = plt.subplots(figsize=(6.4, 4), layout="constrained")
axes.loglog(steps, errors, color=BLUE, linewidth=2)
best = steps[np.argmin(errors)]
axes.axvline(5e-6, color=GREY, linestyle="--", linewidth=1)
axes.text(7e-6, 3e-2, "step $5\\cdot10^{-6}$")
axes.text(3e-4, 1e-10, "error $\\sim t^2$")
axes.text(1e-12, 2e-9, "rounding $\\sim 1/t$")
axes.set(xlabel="step t", ylabel="error of the difference")

assert 1e-6 < best < 5e-5 and errors.min() < 1e-9
falling = steps > 1e-4
assert abs(np.polyfit(np.log(steps[falling]), np.log(errors[falling]), 1)[0] - 2) < 0.05
rising = steps < 1e-8
assert abs(np.polyfit(np.log(steps[rising]), np.log(errors[rising]), 1)[0] + 1) < 0.15
