# S26 The gaps between floating-point numbers
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, ORANGE, VERMILLION

toy = np.array(sorted({m * 2.0**e for m in range(4, 8) for e in range(-6, 1)} | {8.0}))
figure, (ruler, gaps) = plt.subplots(
    2, 1, figsize=(7.2, 4.8), height_ratios=(1, 3), layout="constrained"
)
powers = np.isin(np.log2(toy) % 1, [0.0])
ruler.vlines(toy, 0, np.where(powers, 1, 0.6), color=BLUE, linewidth=1.5)
ruler.axhline(0, color=BLUE, linewidth=1.5)
ruler.set(xlim=(-0.1, 8.1), ylim=(-0.05, 1.1), yticks=[], xticks=[0, 1, 2, 4, 8])
ruler.set_title("numbers with three significant bits")
ruler.spines[:].set_visible(False)

formats = ((np.float16, GREEN, ":"), (np.float32, VERMILLION, "-"), (np.float64, BLUE, "--"))
for kind, color, style in formats:
    largest = 15 if kind is np.float16 else 27
    x = np.array([2.0**k for k in range(-4, largest + 1)])
    spacing = np.array([np.spacing(kind(value)) for value in x], dtype=float)
    gaps.step(x, spacing, style, where="post", color=color, linewidth=2)
    gaps.text(x[-1] * 1.6, spacing[-1], kind.__name__, va="center")
gaps.plot(2.0**24, np.spacing(np.float32(2**24)), "o", color=ORANGE, markersize=8)
gaps.annotate("gap 2 at 16,777,216", (2.0**24, 2), xytext=(-30, -26), textcoords="offset points")
gaps.set(xscale="log", yscale="log", xlabel="size of the number", ylabel="gap to the next")
gaps.set(xlim=(0.04, 1e11), ylim=(1e-18, 1e4))
assert np.spacing(np.float32(2**24)) == 2 and np.all(np.diff(toy)[-4:] == 1)
