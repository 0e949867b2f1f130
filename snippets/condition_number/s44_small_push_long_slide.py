# S44 A small push, a long slide
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, ORANGE, VERMILLION, ink

A = np.array([[1, 1], [1, 1.0001]])
b, c = np.array([2, 2.0001]), np.array([2, 2.0002])
x, z = np.linalg.solve(A, b), np.linalg.solve(A, c)
data, solution = (
    np.linalg.norm(c - b) / np.linalg.norm(b),
    np.linalg.norm(z - x) / np.linalg.norm(x),
)
print(f"condition {np.linalg.cond(A):.0f}, data change {data:.1e}, solution change {solution:.2f}")

angle = np.linspace(0, 2 * np.pi, 400)
push = 1e-4 * np.stack([np.cos(angle), np.sin(angle)])  # a circle of errors, shape (2, 400)
slide = np.linalg.solve(A, push)
figure, (left, middle, right) = plt.subplots(1, 3, figsize=(6.4, 3), layout="constrained")
left.fill(*(push * 1e4), color=BLUE, alpha=0.3)
left.plot(*(push * 1e4), color=BLUE)
left.set(title="error in $\\mathbf{b}$", xlabel="units of $10^{-4}$", aspect="equal")
middle.plot(*slide, color=VERMILLION, linewidth=2)
middle.set(title="error in $\\mathbf{x}$", xlabel="units of 1", aspect="equal")

sizes = np.arange(2, 13)
hilbert = [1 / (np.add.outer(np.arange(n), np.arange(n)) + 1) for n in sizes]
kappa = [np.linalg.cond(H) for H in hilbert]
right.semilogy(sizes, kappa, "o-", color=ORANGE)
right.axhline(1 / np.finfo(float).eps, color=ink(), linestyle=":")
right.text(2, 8e15, "no digit left", va="bottom", color=ink(), fontsize=9)
right.set(title="Hilbert matrices", xlabel="size $n$", ylabel=r"$\kappa$", ylim=(1, 1e18))
print("Hilbert", *(f"{n}: {k:.3g}" for n, k in zip(sizes[:5], kappa, strict=False)))
assert kappa[-1] > 1e16 and np.isclose(np.ptp(slide[0]) / 2, 1.41, atol=0.02)
