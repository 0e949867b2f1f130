# S66 Analogies from a table of counts
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, VERMILLION, arrow
from word_embeddings.core import ANALOGIES, COUNTS, WORDS, answer, cosines, embed

s = np.linalg.svd(np.log1p(COUNTS), compute_uv=False)
print("singular values", s[:5].round(3), f"energy of three {np.sum(s[:3] ** 2) / np.sum(s**2):.1%}")
for k in (1, 2, 3, 4):
    print("rank", k, "right", sum(answer(embed(k), *a[:3])[0] == a[3] for a in ANALOGIES), "of 6")
E = embed(3)
king, queen, man, woman, prince = E[:5]
found = dict(zip(WORDS, cosines(E, king - man + woman), strict=True))
best = sorted(found, key=found.get, reverse=True)[:3]
print("king - man + woman:", *(f"{word} {found[word]:.3f}" for word in best))
near = dict(zip(WORDS, cosines(E, king), strict=True))
print("king:", *(f"{w} {near[w]:.3f}" for w in ("prince", "queen", "woman")))

E = E * np.sign([E[0, 0], E[0, 1], E[1, 2]])  # signs of a factorization are free
points = dict(zip(WORDS, E[:, 1:], strict=True))
figure, axes = plt.subplots(figsize=(6.4, 4.8), layout="constrained")
axes.set_aspect("equal")
for pair, style in (
    (("man", "woman"), "-"), (("king", "queen"), "-"),
    (("prince", "princess"), "--"), (("boy", "girl"), "--"),
):  # fmt: skip
    start, tip = points[pair[0]], points[pair[1]]
    arrow(axes, tip, start, color=VERMILLION if style == "-" else GREEN, linestyle=style)
shift = {"woman": (-32, -17), "girl": (-26, 2), "princess": (-52, -10)}
shift |= {"king": (8, -4), "prince": (-22, -16)}
for word, (x, y) in points.items():
    axes.plot(x, y, "o", color=BLUE)
    axes.annotate(word, (x, y), shift.get(word, (6, 6)), textcoords="offset points")
axes.set_xlim(E[:, 1].min() - 0.9, E[:, 1].max() + 0.7)
axes.set_ylim(E[:, 2].min() - 0.5, E[:, 2].max() + 0.5)
axes.set(xlabel="second coordinate", ylabel="third coordinate")
assert best[:2] == ["queen", "princess"] and np.allclose(queen - king, woman - man, atol=0.01)
