# S60 Bound and reality
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, VERMILLION

rng = np.random.default_rng(0)
W1, W2, W3 = rng.normal(size=(20, 10)), rng.normal(size=(20, 20)), rng.normal(size=(3, 20))
norms = [np.linalg.norm(W, 2) for W in (W1, W2, W3)]
bound = np.prod(norms)

X = rng.normal(size=(20_000, 10))
Z1 = X @ W1.T
Z2 = np.maximum(Z1, 0) @ W2.T
# Jacobian W3 D2 W2 D1 W1 at every point, with the slopes of ReLU
J = (W3 * (Z2 > 0)[:, None, :]) @ W2 @ ((Z1 > 0)[:, :, None] * W1)
slopes = np.linalg.svd(J, compute_uv=False)[:, 0]
print("spectral norms", np.round(norms, 2), f"product {bound:.1f}")
print(f"local slopes: median {np.median(slopes):.1f}, largest {slopes.max():.1f}")
print(f"bound over largest {bound / slopes.max():.2f}")

figure, axes = plt.subplots(layout="constrained")
axes.hist(slopes, bins=60, color=BLUE)
axes.axvline(bound, color=VERMILLION, linestyle="--", linewidth=2)
axes.annotate(f"bound {bound:.1f}", (bound, 0.9), xycoords=("data", "axes fraction"),
              xytext=(-88, 0), textcoords="offset points")  # fmt: skip
axes.annotate(f"largest found {slopes.max():.1f}", (slopes.max(), 25), xytext=(0, 30),
              textcoords="offset points", arrowprops={"arrowstyle": "-"})  # fmt: skip
axes.set(xlabel="largest stretch at a point", ylabel="points", xlim=(0, 1.06 * bound))
assert slopes.max() < bound / 2
