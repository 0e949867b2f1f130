# S42 The best line
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, PURPLE, SKY, VERMILLION, arrow

t, b = np.array([0.0, 1, 2, 3]), np.array([1.0, 2, 2, 4])
A = np.column_stack([np.ones(4), t])  # (4, 2)
x = np.linalg.solve(A.T @ A, A.T @ b)
r = b - A @ x
print("intercept and slope", x.round(4))
print("fitted", (A @ x).round(4), "residuals", r.round(4))
print("sum of squares", (r @ r).round(4), "columns times residual", np.abs(A.T @ r).round(10))

figure, (left, right) = plt.subplots(1, 2, figsize=(8, 4.2), layout="constrained")
left.set_aspect("equal")
left.plot(t, A @ x, color=VERMILLION, linewidth=2)
left.plot(t, b, "o", color=BLUE)
for ti, fit, ri in zip(t, A @ x, r, strict=True):
    left.add_patch(plt.Rectangle((ti, min(fit, fit + ri)), abs(ri), abs(ri), fc=PURPLE, alpha=0.3))
    left.plot([ti, ti], [fit, fit + ri], color=PURPLE, linestyle="--", linewidth=2)
left.text(0.1, 3.6, "line 0.9 + 0.9 t\nsquares sum to 0.7")
left.set(xlim=(-0.3, 3.7), ylim=(0.4, 4.5), xlabel="t", ylabel="b")

view = np.array([[1.0, 0.55, 0.0], [-0.12, 0.42, 1.0]])  # looks at three axes from the side
foot, tip = view @ [1.5, 0.9, 0], view @ [1.5, 0.9, 1.5]
floor = np.array([[0, 0, 0], [2.4, 0, 0], [2.4, 1.8, 0], [0, 1.8, 0]]) @ view.T
right.fill(*floor.T, color=SKY, alpha=0.2)
right.text(0.8, 0.4, "column space")
arrow(right, tip, color=BLUE, label=r"$\mathbf{b}$")
arrow(right, foot, color=GREEN, label=r"$A\hat{\mathbf{x}}$", offset=(8, -4))
arrow(right, tip, foot, color=PURPLE, linestyle="--")
right.text(*((foot + tip) / 2 + [0.08, 0]), "residual")
right.plot(0, 0, "o", color=GREY)
right.set(xlim=(-0.2, 3.6), ylim=(-0.5, 2.1))
right.set_aspect("equal")
right.axis("off")
assert np.allclose(x, 0.9, atol=1e-12) and np.allclose(x, np.linalg.lstsq(A, b)[0], atol=1e-12)
Q, R = np.linalg.qr(A)  # the way of libraries, without forming A^T A
assert np.allclose(np.linalg.solve(R, Q.T @ b), x, atol=1e-12)
