# S38 The spectrum behind the pictures
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, ORANGE, VERMILLION, ink
from image_compression_with_svd.picture import A, bump, disc, ramps, waves

print("ranks", *(int(np.linalg.matrix_rank(p)) for p in (waves, bump, disc, ramps, A)))

rng = np.random.default_rng(0)
noise = rng.normal(size=A.shape)
noise *= np.linalg.norm(A) / np.linalg.norm(noise)
shuffled = rng.permutation(A.ravel()).reshape(A.shape)
figure, axes = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
curves = ((A, "image", BLUE, "-"), (shuffled, "pixels shuffled", VERMILLION, "--"),
          (noise, "noise", ORANGE, ":"))  # fmt: skip
for M, name, color, style in curves:
    s = np.linalg.svd(M, compute_uv=False)
    k99 = int(np.searchsorted(np.cumsum(s**2) / np.sum(s**2), 0.99)) + 1
    print(f"{name}: rank {k99} holds 99 % of the energy")
    axes.semilogy(np.arange(1, 257), s, color=color, linestyle=style, linewidth=2)
s = np.linalg.svd(A, compute_uv=False)
axes.text(120, 1.5e4, "noise and shuffled pixels", color=ink(), va="bottom")
axes.text(75, 1e-9, "image: rounding errors, not data", color=ink())
axes.axvline(34, color=GREY, linewidth=1)
axes.text(40, 1e-5, "rank 34", color=ink())
axes.set(xlabel="index $i$", ylabel=r"singular value $\sigma_i$", ylim=(1e-14, 1e6))
assert s[33] > 84 and s[34] < 1e-10

Y = A + np.random.default_rng(1).normal(0, 5, A.shape)
U, q, Vt = np.linalg.svd(Y)
errors = [np.linalg.norm(A - U[:, :k] * q[:k] @ Vt[:k]) for k in range(60)] / np.linalg.norm(A)
noisy = np.linalg.norm(A - Y) / np.linalg.norm(A)
print(f"noisy {noisy:.3f}, best rank {np.argmin(errors)}: {min(errors):.3f}")
