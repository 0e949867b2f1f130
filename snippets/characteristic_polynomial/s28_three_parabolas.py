# S28 Three parabolas
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION

figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.8), layout="constrained")
x = np.linspace(-1.6, 4.4, 200)
for A, color, style, place in (
    ([[2, 1], [1, 2]], BLUE, "-", (2.15, -1.55)),
    ([[2, 1], [0, 2]], GREEN, "--", (2.0, 1.3)),
    ([[0, -1], [1, 0]], VERMILLION, "-.", (-1.4, 0.35)),
):
    A = np.array(A)
    trace, det = np.trace(A), A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    left.plot(x, x**2 - trace * x + det, color=color, linestyle=style, linewidth=2)
    roots = np.linalg.eigvals(A)
    real = roots[np.abs(roots.imag) < 1e-6].real
    left.plot(real, 0 * real, "o", color=color, markersize=7)
    words = {0: "no real root", 1: "one, twice", 2: "two roots"}[len(set(real.round(5)))]
    left.text(*place, words, fontsize=11, ha="left" if color == VERMILLION else "center")
    assert np.allclose(roots**2 - trace * roots + det, 0)
left.axhline(0, color=GREY, linewidth=1)
left.set(xlim=(-1.6, 4.4), ylim=(-2.2, 6), xlabel="$\\lambda$", ylabel="$\\det(\\lambda I-A)$")

A = np.random.default_rng(0).normal(size=(5, 5))
values = np.linalg.eigvals(A)
right.plot(values.real, values.imag, "D", color=BLUE, markersize=7)
for value in values[values.imag > 1e-9]:
    right.plot([value.real] * 2, [-value.imag, value.imag], ":", color=GREY, linewidth=1.5)
right.axhline(0, color=GREY, linewidth=1)
right.axvline(0, color=GREY, linewidth=1)
reach = 1.25 * np.abs(values).max()
right.set(aspect="equal", xlim=(-reach, reach), ylim=(-reach, reach))
right.set(xlabel="real part", ylabel="imaginary part", title="size five: sum 0.4198")
assert abs(values.sum() - 0.4198) < 5e-5 and abs(np.trace(A) - values.sum()) < 1e-12
