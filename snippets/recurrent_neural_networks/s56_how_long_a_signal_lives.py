# S56 How long a signal lives
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, ORANGE, PURPLE, SKY, VERMILLION
from scipy.linalg import expm

G = np.random.default_rng(0).normal(size=(50, 50)) / np.sqrt(50)
rho, K, I = np.abs(np.linalg.eigvals(G)).max(), G - G.T, np.eye(50)
kinds = {
    "1.1 G/ρ": (1.1 * G / rho, VERMILLION, "-"),
    "I + 0.1 K": (I + 0.1 * K, PURPLE, "--"),
    "I + 0.01 G": (I + 0.01 * G, ORANGE, "-."),
    "exp(0.01 K)": (expm(0.01 * K), GREEN, "-"),
    "0.9 G/ρ": (0.9 * G / rho, BLUE, "-"),
    "0.9 I": (0.9 * I, SKY, ":"),
}
print(f"radius of G: {rho:.4f}")
print("steps                1        10        50       100       200")
figure, axes = plt.subplots()
for name, (W, color, style) in kinds.items():
    powers, norms = I, [1.0]
    for _ in range(200):
        powers = W @ powers
        norms.append(np.linalg.norm(powers, 2))
    print(f"{name:12}" + "".join(f"{norms[k]:10.3g}" for k in (1, 10, 50, 100, 200)))
    axes.semilogy(norms, color=color, linestyle=style, linewidth=2)
    at, shift = {"0.9 G/ρ": (120, (6, 6)), "0.9 I": (88, (-44, -12))}.get(name, (200, (6, -4)))
    axes.annotate(name, (at, norms[at]), xytext=shift, textcoords="offset points")
axes.set(xlabel="steps", ylabel="norm of the power", xlim=(0, 252), ylim=(1e-10, 1e10))
axes.set_xticks([0, 50, 100, 150, 200])
assert np.allclose(expm(0.01 * K).T @ expm(0.01 * K), I, atol=1e-12)
