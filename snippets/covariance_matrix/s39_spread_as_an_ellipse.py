# S39 Spread as an ellipse
import numpy as np
from house_style import BLUE, VERMILLION, plane

L, mean = np.array([[2, 0], [1.2, 0.5]]), np.array([3.0, -1.0])
z = np.random.default_rng(0).normal(size=(500, 2))
x = z @ L.T + mean

figure, axes = plane(x)
axes.plot(*x.T, ".", color=BLUE, markersize=3, alpha=0.6)
angle = np.linspace(0, 2 * np.pi, 200)
circle = np.stack([np.cos(angle), np.sin(angle)], axis=1)
for radius, style in ((1, "-"), (2, "--")):
    axes.plot(*(radius * circle @ L.T + mean).T, color=VERMILLION, linestyle=style, linewidth=2)
axes.plot(*mean, "+", color=VERMILLION, markersize=12, markeredgewidth=2)
axes.set_xlabel("feature 1")
axes.set_ylabel("feature 2")

C, inside = np.cov(x, rowvar=False), [np.mean(np.linalg.norm(z, axis=1) <= r) for r in (1, 2)]
print("sample covariance", C.round(2).tolist(), "true", (L @ L.T).round(2).tolist())
print("share inside one and two sigma:", " ".join(f"{share:.2f}" for share in inside))
assert np.allclose(C, L @ L.T, rtol=0.1)
A = np.array([[1.0, 2.0], [0.5, -1.0], [3.0, 0.0]])
np.testing.assert_allclose(np.cov(x @ A.T, rowvar=False), A @ C @ A.T, atol=1e-12)
assert np.allclose(inside, 1 - np.exp(-np.array([1, 4]) / 2), atol=0.06)
