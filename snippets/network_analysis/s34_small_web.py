# S34 Ranking a small web
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION

links = [(0, 1), (0, 2), (1, 2), (2, 0), (3, 2), (3, 4), (4, 5), (5, 3), (5, 2)]
M = np.zeros((6, 6))
for start, end in links:
    M[end, start] = 1
M /= M.sum(axis=0)
G = 0.85 * M + 0.15 / 6
x = np.linalg.solve(np.eye(6) - 0.85 * M, np.full(6, 0.15 / 6))
y, errors = np.full(6, 1 / 6), []
for _ in range(31):
    errors.append(np.abs(y - x).sum())
    y = G @ y
second = np.sort(np.abs(np.linalg.eigvals(G)))[-2]
print("ranks", x.round(4), f"second eigenvalue {second:.3f}")

figure, (left, right) = plt.subplots(1, 2, figsize=(7.4, 3.6))
angle = np.arange(6) * np.pi / 3
place = np.stack([np.cos(angle), np.sin(angle)], axis=1)
for start, end in links:
    left.annotate("", place[end], place[start], arrowprops={
        "arrowstyle": "-|>", "color": GREY, "shrinkA": 8, "shrinkB": 14})  # fmt: skip
left.scatter(*place.T, s=2500 * x, color=BLUE)
for k, p in enumerate(place):
    left.annotate(f"{k}: {x[k]:.3f}", np.array([2.1, 1.6]) * p, ha="center", va="center")
left.set(aspect="equal", xlim=(-3, 3), ylim=(-1.8, 1.8))
left.axis("off")
right.semilogy(errors, "o-", color=BLUE, markersize=3)
right.semilogy(errors[0] * 0.85 ** np.arange(31), "--", color=VERMILLION)
right.annotate("bound: $0.85^k$", (18, 0.06), xytext=(-8, 6), textcoords="offset points")
right.set(xlabel="step", ylabel="error in the 1-norm")
assert np.allclose(x, [0.3225, 0.1621, 0.3500, 0.0528, 0.0474, 0.0653], atol=5e-5)
assert abs(second - 0.601) < 5e-4 and np.all(errors <= errors[0] * 0.85 ** np.arange(31) + 1e-12)
