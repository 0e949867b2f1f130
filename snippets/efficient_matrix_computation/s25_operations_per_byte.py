# S25 Parentheses, bytes and operations
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, FILLS, GREY, VERMILLION

n = 2.0 ** np.arange(4, 13)
gemm = 2 * n**3 / (12 * n**2)
gemv = 2 * n**2 / (4 * n**2 + 8 * n)
figure, axes = plt.subplots(figsize=(6.4, 4), layout="constrained")
axes.loglog(n, gemm, "o-", color=BLUE)
axes.loglog(n, gemv, "s--", color=VERMILLION)
axes.axhspan(0.2, 100, color=FILLS["sky"], alpha=0.18, linewidth=0)
axes.axhline(100, color=GREY, linewidth=1)
axes.annotate(
    "matrix times matrix: n/6", (256, 256 / 6), xytext=(14, -10), textcoords="offset points"
)
axes.annotate("matrix times vector", (64, 0.5), xytext=(0, 9), textcoords="offset points")
axes.text(17, 115, "limited by arithmetic", va="bottom")
axes.text(17, 85, "limited by memory", va="top")
axes.set(xlabel="size n", ylabel="operations per byte", xlim=(14, 4800), ylim=(0.2, 1500))
axes.xaxis.set_ticks(n[::2], [f"{v:.0f}" for v in n[::2]])
axes.minorticks_off()

assert np.allclose(gemm[::2], [2.6667, 10.6667, 42.6667, 170.6667, 682.6667], atol=1e-3)
assert gemv.max() < 0.5
