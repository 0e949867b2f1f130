# S36 Nobody beats the truncated SVD
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, ORANGE, VERMILLION, ink

rng = np.random.default_rng(0)
A, k = rng.normal(size=(30, 20)), 5
s = np.linalg.svd(A, compute_uv=False)
bound = np.sqrt(np.sum(s[k:] ** 2))


def error(columns):
    """Distance of A to its projection on the span of the columns."""
    Q, _ = np.linalg.qr(columns)
    return np.linalg.norm(A - Q @ (Q.T @ A))


subspaces = [error(rng.normal(size=(30, k))) for _ in range(200)]
columns = [error(A[:, rng.choice(20, k, replace=False)]) for _ in range(200)]

figure, axes = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
bins = np.arange(16.25, 24.01, 0.15)
axes.hist(columns, bins, color=ORANGE, hatch="//", edgecolor=ink())
axes.hist(subspaces, bins, color=BLUE)
axes.axvline(bound, color=VERMILLION, linewidth=2.5)
axes.text(bound + 0.1, 62, f"truncation {bound:.2f}", fontsize=11)
axes.text(np.mean(columns), 52, "five own columns", ha="center", fontsize=11)
axes.text(np.mean(subspaces), 52, "random subspaces", ha="center", fontsize=11)
axes.set(xlim=(16, 24), ylim=(0, 70), xlabel="Frobenius error", ylabel="number of competitors")

print(f"truncation {bound:.2f}, norm of the matrix {np.linalg.norm(A):.2f}")
print(f"best random subspace {min(subspaces):.2f}, best choice of columns {min(columns):.2f}")
assert bound < min(columns) < min(subspaces)
