# S40 Looking for the widest shadow
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, arrow

L, center = np.array([[2, 0], [1.2, 0.5]]), np.array([3.0, -1.0])
data = np.random.default_rng(0).normal(size=(500, 2)) @ L.T + center
mean = data.mean(axis=0)
X = data - mean
_, s, Vt = np.linalg.svd(X, full_matrices=False)
Vt = Vt * np.sign(Vt[:, :1])
variances = s**2 / (len(X) - 1)

figure, (left, right) = plt.subplots(1, 2, width_ratios=(1.15, 1))
left.plot(*data.T, ".", color=BLUE, markersize=3, alpha=0.6)
for v, variance, color in zip(Vt, variances, (GREEN, ORANGE), strict=True):
    arrow(left, mean + 2 * np.sqrt(variance) * v, mean, color=color)
left.set(aspect="equal", xlabel="feature 1", ylabel="feature 2")

degrees = np.arange(181)
w = np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
shadow = (X @ w).var(axis=0, ddof=1)
right.plot(degrees, shadow, color=BLUE)
angles = np.degrees(np.arctan2(Vt[:, 1], Vt[:, 0])) % 180
for k, (angle, variance) in enumerate(zip(angles, variances, strict=True)):
    right.plot(angle, variance, "o", color=(GREEN, ORANGE)[k])
    place = ((8, 2), (-13, 26))[k]
    right.annotate(f"{variance:.2f}", (angle, variance), xytext=place, textcoords="offset points")
right.axhline(0, color=GREY, linewidth=0.8)
right.set(xlabel="angle in degrees", ylabel="variance of the shadow", xticks=(0, 45, 90, 135, 180))

print(f"variances {variances[0]:.2f} and {variances[1]:.2f}, first axis at {angles[0]:.1f} degrees")
uncentered = np.linalg.svd(data, full_matrices=False)[2][0]
share, off = 100 * variances / variances.sum(), np.degrees(np.arctan(uncentered[1] / uncentered[0]))
print(f"shares {share[0]:.1f} and {share[1]:.1f} percent; without centering at {off:.2f} degrees")
assert shadow.max() <= variances[0] + 1e-9 and shadow.min() >= variances[1] - 1e-9
np.testing.assert_allclose(np.linalg.eigvalsh(np.cov(X, rowvar=False))[::-1], variances, rtol=1e-9)
