# S65 Weighted means of values
import matplotlib.pyplot as plt
import numpy as np
from attention.core import attend, softmax
from house_style import BLUE, GREY, PURPLE, VERMILLION

Q, K, V = np.eye(2), np.array([[1.0, 0], [4, 3], [0, 1]]), np.array([[1.0, 0], [0, 1], [1, 1]])
_, weights, outputs = attend(Q, K, V)
figure, panels = plt.subplot_mosaic("ab\ncc", figsize=(6.4, 5.4))
left, middle, right = panels.values()
left.fill(*V.T, facecolor=BLUE, alpha=0.15, edgecolor=BLUE)
left.plot(*V.T, "o", color=BLUE)
for j, (v, offset) in enumerate(zip(V, ((-10, -16), (-6, 8), (-6, 8)), strict=True)):
    left.annotate(f"$v_{j + 1}$", v, xytext=offset, textcoords="offset points")
left.plot(*outputs.T, "s", color=VERMILLION)
for i, (y, offset) in enumerate(zip(outputs, ((-22, -2), (7, -12)), strict=True)):
    left.annotate(f"$y_{i + 1}$", y, xytext=offset, textcoords="offset points")
left.set(aspect="equal", xlim=(-0.2, 1.2), ylim=(-0.2, 1.25), xticks=(0, 1), yticks=(0, 1))
middle.imshow(weights, "cividis", vmin=0, vmax=1, aspect="auto", extent=(0.5, 3.5, 2.5, 0.5))
for (i, j), w in np.ndenumerate(weights):
    shade = "#1a1a1a" if w > 0.5 else "#f2f2f2"
    middle.annotate(f"{w:.3f}", (j + 1, i + 1), ha="center", va="center", color=shade)
middle.set(xlabel="key", ylabel="query", xticks=(1, 2, 3), yticks=(1, 2))

rng, sizes = np.random.default_rng(0), [4, 16, 64, 256, 1024]
curves = {"scaled": [], "raw": []}
for d in sizes:
    scores = np.einsum("nd,nkd->nk", rng.normal(size=(200, d)), rng.normal(size=(200, 16, d)))
    for name, s in (("scaled", scores / np.sqrt(d)), ("raw", scores)):
        p = softmax(s)
        curves[name].append(-np.mean(np.sum(p * np.log(p + 1e-300), axis=1)))
for name, color, style in (("scaled", BLUE, "o-"), ("raw", PURPLE, "s--")):
    right.semilogx(sizes, curves[name], style, color=color, base=2)
    right.annotate(name, (sizes[2], curves[name][2] + 0.12))
right.axhline(np.log(16), color=GREY, linewidth=0.8)
right.annotate("even", (sizes[0], np.log(16) + 0.06))
right.set(xlabel="size d", ylabel="mean entropy", ylim=(0, 3.1))
assert np.allclose(outputs, [[0.1518, 0.8983], [0.2663, 0.9121]], atol=5e-5)
assert np.allclose(curves["scaled"], 2.4, atol=0.15) and curves["raw"][-1] < 0.2
