# S33 Turning toward the dominant direction
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION, arrow

A, x = np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([1.0, 0.0])
path, tangents, errors = [x], [1.0], [1.0]
for _ in range(10):
    x = A @ x / np.linalg.norm(A @ x)
    path.append(x)
    tangents.append((x[0] - x[1]) / (x[0] + x[1]))
    errors.append(3 - x @ A @ x)

figure, (left, right) = plt.subplots(1, 2, figsize=(7.4, 3.6))
left.plot([0, 0.85], [0, 0.85], color=GREY, linestyle="--")
for k, point in enumerate(path[:4]):
    arrow(left, point, color=BLUE, label=f"$x_{k}$", offset=(-28, 6) if k == 3 else (8, -3))
left.set(aspect="equal", xlim=(-0.1, 1.25), ylim=(-0.1, 1), xlabel="$x_1$", ylabel="$x_2$")
steps = np.arange(11)
right.semilogy(steps, tangents, "o-", color=BLUE, markersize=4)
right.semilogy(steps, errors, "s--", color=VERMILLION, markersize=4)
right.annotate("tangent: 1/3 a step", (4, tangents[4]), xytext=(2, 10), textcoords="offset points")
right.annotate(
    "estimate: 1/9 a step", (7, errors[7]), xytext=(-128, -14), textcoords="offset points"
)
right.set(xlabel="step", ylabel="error")
assert np.allclose(tangents, 3.0**-steps, rtol=1e-6)
assert abs(errors[6] / errors[5] - 1 / 9) < 1e-3 and 5e-10 < errors[10] < 6e-10
