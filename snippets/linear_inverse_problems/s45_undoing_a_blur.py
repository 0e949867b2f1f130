# S45 Undoing a blur
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, ORANGE, VERMILLION, ink

n, i = 64, np.arange(64)
A = np.exp(-((i[:, None] - i) ** 2) / (2 * 2.0**2))
A /= A.sum(axis=1, keepdims=True)
U, s, Vt = np.linalg.svd(A)
x = ((i >= 21) & (i <= 39)).astype(float)
rng = np.random.default_rng(0)
b = A @ x + rng.normal(0, 0.01, n)


def error(guess):
    return np.linalg.norm(guess - x) / np.linalg.norm(x)


cut = [Vt[:k].T @ (U[:, :k].T @ b / s[:k]) for k in range(1, n)]
alphas = np.logspace(-8, 1, 91)
smooth = [Vt.T @ (s / (s**2 + alpha) * (U.T @ b)) for alpha in alphas]
start, width = rng.integers(4, 44, 2000), rng.integers(6, 30, 2000)  # boxes to learn from
X = ((i >= start[:, None]) & (i < (start + width)[:, None])).astype(float)  # (2000, 64)
Y = X @ A.T + rng.normal(0, 0.01, X.shape)
B = np.linalg.lstsq(Y, X, rcond=None)[0].T
best = [min(guesses, key=error) for guesses in (cut, smooth)]
print(f"condition {s[0] / s[-1]:.2e}, exact inverse {error(np.linalg.solve(A, b)):.1e}")
print(f"data {error(b):.3f}, truncated SVD {error(best[0]):.3f}", end=" ")
print("at", 1 + np.argmin([*map(error, cut)]))
curve = [*map(error, smooth)]
figure, axes = plt.subplots(2, 2, figsize=(6.4, 4.2), layout="constrained")
panels = (("blurred, noisy data", b), ("Tikhonov", best[1]), ("learned from 2000 boxes", B @ b))
for ax, (name, guess) in zip(axes.flat, panels, strict=False):
    ax.plot(i, x, color=GREY, linestyle="--")
    ax.plot(i, guess, color=BLUE if guess is b else VERMILLION, linewidth=2)
    ax.set(title=f"{name}: {error(guess):.3f}", ylim=(-0.3, 1.4))
axes[1, 1].loglog(alphas, curve, color=ORANGE, linewidth=2)
axes[1, 1].plot(alphas[np.argmin(curve)], min(curve), "o", color=ink())
axes[1, 1].set(title="relative error", xlabel=r"$\alpha$")
print(f"Tikhonov {min(curve):.3f} at {alphas[np.argmin(curve)]:.4f}, learned {error(B @ b):.3f}")
