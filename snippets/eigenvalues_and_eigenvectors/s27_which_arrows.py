# S27 Which arrows keep their line
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION, arrow

A = np.array([[2.0, 1.0], [1.0, 2.0]])
figure, (left, right) = plt.subplots(1, 2, width_ratios=(1, 1.25))
for k in range(12):
    x = np.array([np.cos(k * np.pi / 6), np.sin(k * np.pi / 6)])
    assert abs(np.degrees(np.arctan2(x[1], x[0])) % 360 - 30 * k) < 1e-9
    arrow(left, A @ x, color=GREY)
    arrow(left, x, color=BLUE)
for x in (np.array([1, 1]) / np.sqrt(2), np.array([1, -1]) / np.sqrt(2)):
    for sign in (1, -1):
        arrow(left, sign * (A @ x), color=VERMILLION)
left.set(xlim=(-3.2, 3.2), ylim=(-3.2, 3.2), aspect="equal", xlabel="$x_1$", ylabel="$x_2$")

degrees = np.linspace(0, 360, 1441)
x = np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
y = A @ x
cross = x[0] * y[1] - x[1] * y[0]
turn = np.degrees(np.arctan2(cross, np.sum(x * y, axis=0)))
right.plot(degrees, turn, color=BLUE)
zeros = np.array([45, 135, 225, 315])
right.plot(zeros, 0 * zeros, "o", color=VERMILLION)
right.axhline(0, color=GREY, linewidth=0.8)
right.set(xlabel="direction in degrees", ylabel="turn in degrees", xticks=(0, 90, 180, 270, 360))

lengths = np.linalg.norm(y, axis=0)
assert abs(lengths.min() - 1) < 1e-6 and abs(lengths.max() - 3) < 1e-6
assert abs(np.abs(turn).max() - 30) < 1e-3 and np.allclose(turn[zeros * 4], 0, atol=1e-9)
