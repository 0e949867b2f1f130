# S41 Components of little pictures
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, DIVERGING, GREY, ORANGE, VERMILLION, ink

rng = np.random.default_rng(0)
(cx, cy), width = rng.uniform(4, 11, (2, 500, 1, 1)), rng.uniform(1.5, 3, (500, 1, 1))
row, column = np.mgrid[:16, :16]
pictures = np.exp(-((column - cx) ** 2 + (row - cy) ** 2) / (2 * width**2)).reshape(500, 256)
X = pictures - (mean := pictures.mean(axis=0))
U, s, Vt = np.linalg.svd(X, full_matrices=False)
share = np.cumsum(s**2) / np.sum(s**2)
print("share of variance", *(f"{k}: {share[k - 1]:.3f}" for k in (1, 2, 3, 5, 10, 20)))
print("90, 95, 99 percent at", *(int(np.searchsorted(share, q)) + 1 for q in (0.9, 0.95, 0.99)))
ranking = np.argsort(-X.var(axis=0))  # pixels by variance
errors = []
for k in range(1, 31):
    Q, _ = np.linalg.qr(rng.normal(size=(256, k)))  # a random subspace
    S = ranking[:k]
    fit = X[:, S] @ np.linalg.lstsq(X[:, S], X, rcond=None)[0]  # guess all from the chosen
    zero = np.where(np.isin(np.arange(256), S), X, 0)
    errors.append([np.linalg.norm(X - Y) for Y in (X @ Vt[:k].T @ Vt[:k], fit, zero, X @ Q @ Q.T)])
errors = np.array(errors) / np.linalg.norm(X)
for k in (5, 10, 20):
    print(k, "numbers: errors", *(f"{error:.2f}" for error in errors[k - 1]))
figure = plt.figure(figsize=(6.4, 3.5), layout="constrained")
left, right = figure.subfigures(1, 2, width_ratios=(1, 1.1))
for i, axes in enumerate(left.subplots(3, 3).flat):
    picture = Vt[i - 1] if i else mean / np.linalg.norm(mean)
    axes.imshow(picture.reshape(16, 16), cmap=DIVERGING, vmin=-0.25, vmax=0.25)
    axes.set(xticks=[], yticks=[])
    axes.set_title("mean, scaled" if i == 0 else f"$\\mathbf{{v}}_{i}$", fontsize=9)
axes = right.subplots()
looks = (("PCA", BLUE, "-", 3, 0.1), ("pixels, regression", VERMILLION, "--", 12.5, 0.4),
         ("pixels", ORANGE, "-.", 12.5, 0.8), ("random", GREY, ":", 12.5, 1.0))  # fmt: skip
for curve, (name, color, style, x, y) in zip(errors.T, looks, strict=True):
    axes.plot(range(1, 31), curve, style, color=color, linewidth=2)
    axes.text(x, y, name, color=ink())
axes.set(xlabel="kept numbers $k$", ylabel="relative error", ylim=(0, 1.1))
assert np.all(errors[:, :1] <= errors + 1e-12)
