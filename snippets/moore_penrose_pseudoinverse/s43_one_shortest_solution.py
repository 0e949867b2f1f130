# S43 Four conditions, one shortest solution
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE, PURPLE, arrow

A, b = np.array([[1.0, 1], [2, 2], [0, 0]]), np.array([1.0, 2, 3])
P = np.linalg.pinv(A)
print(P.round(4), "solution", (P @ b).round(4))
print("x1 + x2 = 2:", (np.linalg.pinv([[1.0, 1.0]]) @ [2.0]).round(4))
for e in (0.1, 1e-3, 1e-6, 0):
    print(f"e = {e:g}: second entry {np.linalg.pinv(np.diag([1, e]))[1, 1]:.0f}")
for M, N in ((A @ P @ A, A), (P @ A @ P, P), ((A @ P).T, A @ P), ((P @ A).T, P @ A)):
    np.testing.assert_allclose(M, N, atol=1e-12)

figure, (left, right) = plt.subplots(1, 2, figsize=(8, 4), layout="constrained")
left.set_aspect("equal")
left.axhline(0, color=GREY, linewidth=0.8)
left.axvline(0, color=GREY, linewidth=0.8)
left.plot([-1, 3], [3, -1], color=BLUE, linewidth=2)
left.text(0.35, 2.2, "all solutions of\n$x_1 + x_2 = 2$")
for x in ([2.4, -0.4], [0.2, 1.8]):
    arrow(left, x, color=ORANGE, linestyle="--")
arrow(left, [1.0, 1.0], color=GREEN, label="shortest: (1, 1)", offset=(6, 2))
left.set(xlim=(-1, 3.2), ylim=(-1, 3), xlabel="$x_1$", ylabel="$x_2$")

e = np.geomspace(0.1, 2, 200)
for sign, name in ((1, "1 / e"), (-1, "")):
    right.plot(sign * e, sign / e, color=PURPLE, linewidth=2)
    right.text(0.35, 4, name)
right.plot(0, 0, "o", color=GREEN, markersize=8)
right.text(0.1, -1.3, "0 at e = 0")
right.axhline(0, color=GREY, linewidth=0.8)
right.set(xlabel="e", ylabel="second entry of the pseudoinverse")
assert np.allclose(P, [[0.1, 0.2, 0], [0.1, 0.2, 0]], atol=1e-12)
