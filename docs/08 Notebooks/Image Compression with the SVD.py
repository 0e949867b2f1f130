# ---
# description: A photograph is a matrix; we keep its largest singular values and see how few suffice.
# tags: [notebook, svd]
# ---

# %% [markdown]
# A grey photograph is a matrix: one number for each pixel, rows from top to bottom. The
# [[Singular Value Decomposition]] writes it as a sum of rank-one matrices, from the most to the
# least important. Keeping only the first $k$ of them, with a small $k$, gives a picture that needs far
# fewer numbers. No matrix of rank $k$ is nearer to the original in the sum of the squared differences
# of all pixels: [[Low-Rank Approximation]]. How small may $k$ be?
#
# ## The picture
#
# scikit-learn ships a photograph of a summer palace in Beijing. We average its three colours and
# scale the result to the interval from 0 to 1.

# %% name="notebook-photograph" alt="A grey photograph of a Chinese palace with curved roofs between trees, 427 pixels high and 640 wide, with a bright sky above and dark leaves below."
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_sample_image

plt.rc("figure.constrained_layout", use=True)  # room for titles and labels

A = load_sample_image("china.jpg").mean(axis=2) / 255
plt.imshow(A, cmap="gray", vmin=0, vmax=1)
plt.axis("off")
assert A.shape == (427, 640)
print(A.shape)

# %% [markdown]
# ## The spectrum
#
# The squared [[Matrix Norms|Frobenius norm]] of a matrix is the sum of its squared singular values.
# So the share of the first $k$ of them says how much of the picture's energy rank $k$ keeps.

# %% name="notebook-picture-spectrum" alt="The singular values of the photograph on a logarithmic scale. They fall steeply over the first twenty, from 327 to 7, and then slowly to about 0.01."
U, s, Vt = np.linalg.svd(A, full_matrices=False)
plt.semilogy(np.arange(1, len(s) + 1), s)
plt.xlabel("index $i$")
plt.ylabel(r"singular value $\sigma_i$")

energy = np.cumsum(s**2) / np.sum(s**2)
for share in (0.95, 0.99, 0.999):
    print(f"rank {np.searchsorted(energy, share) + 1:3} keeps {share:.1%} of the energy")
assert np.isclose(np.sum(s**2), np.linalg.norm(A) ** 2)
assert np.allclose(s[[0, 19, -1]], [327.2, 7.43, 0.012], rtol=0.01) and round(energy[0], 3) == 0.915

# %% [markdown]
# The first value alone holds 91.5 percent of the energy. No pixel is negative, so the first layer is
# close to an even brightness. That is why a share of energy flatters the eye's judgement, and one should look.
#
# ## Look at it
#
# A picture of rank $k$ needs $k\,(m + n + 1)$ numbers instead of $m n$.

# %% name="notebook-ranks" alt="Four versions of the photograph. At rank 5 there are only blocks of light and dark, at rank 20 the roofs can be told, at rank 60 the picture is clear with some grain, and at rank 150 one sees no difference."
m, n = A.shape
figure, axes = plt.subplots(2, 2, figsize=(6.4, 4.8))
for ax, k in zip(axes.flat, (5, 20, 60, 150)):
    A_k = (U[:, :k] * s[:k]) @ Vt[:k]
    ax.imshow(A_k, cmap="gray", vmin=0, vmax=1)
    ax.set_title(f"rank {k}: {k * (m + n + 1) / (m * n):.0%} of the numbers")
    ax.axis("off")
    # Eckart and Young: what is missing is exactly the values that were left out.
    assert np.isclose(np.linalg.norm(A - A_k), np.sqrt(np.sum(s[k:] ** 2)))

# %% [markdown]
# The last assertion is the theorem behind the method: the error of the truncated decomposition is the
# root of the squared singular values that it leaves out. The same idea, applied to centred data
# instead of a picture, is [[Principal Component Analysis]]; see it at work in
# [[Components of Handwritten Digits.py|Components of Handwritten Digits]].
