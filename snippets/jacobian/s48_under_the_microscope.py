# S48 A map under the microscope
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, VERMILLION, arrow


def f(r, angle):
    return np.array([r * np.cos(angle), r * np.sin(angle)])


r, angle = 2.0, np.radians(30)
J = np.array([[np.cos(angle), -r * np.sin(angle)], [np.sin(angle), r * np.cos(angle)]])
point, scale = f(r, angle), 0.2
figure, (left, right) = plt.subplots(1, 2, figsize=(7.6, 3.8), layout="constrained")
fine = np.linspace(-0.4, 0.4, 81)
for k in np.linspace(-0.4, 0.4, 5):
    left.plot(*f(r + k, angle + fine), color=GREY, linewidth=1)
    left.plot(*f(r + fine, angle + k), color=GREY, linewidth=1)
corners = point[:, None] + scale * J @ np.array([[0, 1, 1, 0, 0], [0, 0, 1, 1, 0]])
left.plot(*corners, color=GREEN, linewidth=2)
arrow(left, corners[:, 1], point, color=BLUE)
arrow(left, corners[:, 3], point, color=VERMILLION)
for name, tip, place in (("column 1", 1, (2.0, 1.47)), ("column 2", 3, (0.93, 1.85))):
    line = {"arrowstyle": "-", "color": GREY}
    left.annotate(name, corners[:, tip], xytext=place, arrowprops=line)
left.set(aspect="equal", xlabel="$r\\,\\cos\\theta$", ylabel="$r\\,\\sin\\theta$")

steps = np.logspace(-4, -0.5, 15)
errors = [np.linalg.norm(f(r + t, angle + t) - point - t * J @ [1, 1]) for t in steps]
right.loglog(steps, errors, "o-", color=VERMILLION)
right.annotate("slope 2", (steps[7], errors[7]), xytext=(10, -12), textcoords="offset points")
right.set(xlabel="step t", ylabel="error of the approximation")

assert np.allclose(J, [[0.8660, -1], [0.5, 1.7321]], atol=1e-4)
edges = (corners[:, 1:4] - point[:, None]) / scale  # along column 1, both, column 2
assert np.allclose(edges, np.column_stack([J[:, 0], J.sum(axis=1), J[:, 1]]))
slope = np.polyfit(np.log(steps), np.log(errors), 1)[0]
assert abs(slope - 2) < 0.02 and np.allclose(np.linalg.norm(J, axis=0), [1, 2])
