# S31 Growth before decay
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, ORANGE, VERMILLION

A, control = np.array([[0.9, 5.0], [0.0, 0.8]]), np.diag([0.9, 0.8])
steps = np.arange(101)
norms, straight = (
    np.array([np.linalg.norm(np.linalg.matrix_power(M, k), 2) for k in steps]) for M in (A, control)
)

figure, axes = plt.subplots()
axes.semilogy(steps, norms, color=VERMILLION, linewidth=2)
axes.semilogy(steps, straight, color=BLUE, linestyle="--", linewidth=2)
axes.axhline(1, color=GREY, linewidth=0.8)
axes.plot(6, norms[6], "o", color=ORANGE)
axes.plot(38, norms[38], "o", color=ORANGE)
for words, place, offset in (
    ("13.48 at step 6", (6, norms[6]), (9, 3)),
    ("below one from step 38", (38, norms[38]), (6, 7)),
    ("corner entry 5", (68, norms[68]), (6, 6)),
    ("diagonal: $0.9^k$", (45, straight[45]), (-96, -12)),
):
    axes.annotate(words, place, xytext=offset, textcoords="offset points")
axes.set(xlabel="step k", ylabel="norm of the k-th power", ylim=(1e-5, 40))

assert np.argmax(norms) == 6 and norms[37] >= 1 > norms[38]
assert np.allclose(straight, 0.9**steps)
assert abs(norms[100] / norms[99] - 0.9) < 1e-5 and abs(norms[100] / straight[100] - 50) < 0.1
first = 50 * (0.9**steps - 0.8**steps)
assert np.allclose([(np.linalg.matrix_power(A, k) @ [0, 1])[0] for k in steps], first)
