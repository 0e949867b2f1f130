# S32 A factor k
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, VERMILLION

steps = np.arange(1, 61)
figure, (left, right) = plt.subplots(1, 2, figsize=(7.8, 3.7), width_ratios=(1.35, 1))
for value, color, style in ((1.1, VERMILLION, "-"), (1.0, GREEN, "-"), (0.9, BLUE, "-")):
    J = np.array([[value, 1.0], [0.0, value]])
    first = np.array([(np.linalg.matrix_power(J, k) @ [0, 1])[0] for k in steps])
    assert np.allclose(first, steps * value ** (steps - 1.0))
    assert f"{first[-1]:.5g}" == {1.1: "16608", 1.0: "60", 0.9: "0.1198"}[value]
    left.semilogy(steps, first, color=color, linestyle=style, linewidth=2)
    left.semilogy(steps, value**steps, color=color, linestyle="--", linewidth=1.2)
    left.annotate(f"{value}: {first[-1]:.5g}", (60, first[-1]), xytext=(4, -4),
                  textcoords="offset points")  # fmt: skip
left.plot([9, 10], [9 * 0.9**8, 10 * 0.9**9], "o", color=ORANGE, markersize=5)
leader = {"arrowstyle": "-", "color": GREY, "shrinkB": 5}
left.annotate("3.874", (9.5, 3.874), xytext=(21, 0.22), arrowprops=leader)
left.set(xlabel="step k", ylabel="first entry", xlim=(0, 76), xticks=(0, 20, 40, 60))

sizes = 10.0 ** np.arange(-12, -1)
shift = [max(np.linalg.eigvals(np.array([[0.9, 1.0], [e, 0.9]])).real) - 0.9 for e in sizes]
right.loglog(sizes, shift, "o-", color=BLUE, linewidth=2, markersize=5)
right.loglog(sizes, sizes, color=GREY, linestyle="--")
right.annotate(
    "block: $\\sqrt{\\varepsilon}$", (1e-8, 1e-4), xytext=(-62, 8), textcoords="offset points"
)
right.annotate(
    "diagonal: $\\varepsilon$", (1e-6, 1e-6), xytext=(8, -14), textcoords="offset points"
)
right.set(xlabel="size of the change", ylabel="shift of the eigenvalue")
right.set_xticks([1e-12, 1e-8, 1e-4])
assert np.allclose(shift, np.sqrt(sizes), rtol=1e-5)
