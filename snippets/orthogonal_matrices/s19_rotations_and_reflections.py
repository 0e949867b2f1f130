# S19 Rotations and reflections
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, PURPLE, VERMILLION

u = np.array([0.6, 0.8])
rotation, reflection = np.array([[0.6, -0.8], [0.8, 0.6]]), np.eye(2) - 2 * np.outer(u, u)
letter = np.array([[1, 1, 1.9, 1, 1, 1.6], [0.3, 2.1, 2.1, 2.1, 1.3, 1.3]])
figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.6), layout="constrained")
left.axline((0, 0), (-0.8, 0.6), color=GREY, linestyle=":", linewidth=1.5)
for name, Q, color, width in (
    ("F", np.eye(2), BLUE, 3.4),
    ("rotated", rotation, VERMILLION, 3.4),
    ("reflected", reflection, PURPLE, 3.4),
):
    image = Q @ letter
    left.plot(*image, color=color, linewidth=width)
    place = {"F": (2.1, 1.7), "rotated": (-2.7, 2.6), "reflected": (-1.9, -2.98)}[name]
    left.annotate(name, place, fontsize=11)
    lengths = np.linalg.norm(np.diff(image, axis=1), axis=0)
    assert np.allclose(lengths, np.linalg.norm(np.diff(letter, axis=1), axis=0))
left.annotate("mirror", (2.0, -1.15), fontsize=11)
left.plot(0, 0, "+", color=GREY, markersize=12)
left.set(aspect="equal", xlim=(-3.3, 3.3), ylim=(-3.3, 3.3), xticks=(-2, 0, 2), yticks=(-2, 0, 2))

sizes, shares = (2, 3, 4), {"raw": [], "fair": []}
for n in sizes:
    Q, R = np.linalg.qr(np.random.default_rng(0).normal(size=(500, n, n)))
    signs = np.sign(np.diagonal(R, axis1=1, axis2=2))[:, None, :]
    for name, sample in (("raw", Q), ("fair", Q * signs)):
        shares[name].append(np.mean(np.linalg.det(sample) > 0))
for shift, name, color, hatch in ((-0.2, "raw", PURPLE, "//"), (0.2, "fair", GREEN, "")):
    bars = right.bar(np.arange(3) + shift, shares[name], 0.38, color=color, hatch=hatch)
    right.bar_label(bars, [f"{name}\n{share:.2f}" for share in shares[name]], fontsize=11)
right.set(ylim=(0, 1.25), yticks=(0, 0.5, 1), ylabel="share of rotations")
right.set_xticks(np.arange(3), [f"size {n}" for n in sizes])
assert all(abs(share - 0.5) < 3 * np.sqrt(0.25 / 500) for share in shares["fair"])
