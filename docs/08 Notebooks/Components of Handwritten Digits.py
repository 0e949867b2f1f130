# ---
# description: Principal component analysis of 1797 little pictures, and what two of 64 numbers can tell.
# tags: [notebook, pca]
# ---

# %% [markdown]
# Each of scikit-learn's 1797 handwritten digits has 8 × 8 pixels: a point in a space of 64 dimensions.
# Nobody can look at such a space. [[Principal Component Analysis]] finds the directions in which the
# points differ most, and we look along those.
#
# ## The data, centred
#
# The rows of $X$ are samples. Their mean is taken away, so that directions describe differences and
# not the average digit.

# %%
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

plt.rc("figure.constrained_layout", use=True)  # room for titles and labels

digits = load_digits()
X = digits.data
mean = X.mean(axis=0)
X_c = X - mean
U, s, Vt = np.linalg.svd(X_c, full_matrices=False)
variance = s**2 / (len(X) - 1)
share = np.cumsum(variance) / variance.sum()
assert X.shape == (1797, 64) and share[19] < 0.9 <= share[20]
X.shape, round(share[1], 3), int(np.searchsorted(share, 0.9) + 1)

# %% [markdown]
# Two components hold 28.5 percent of the variance, and 21 of 64 hold nine tenths. The variances are the
# eigenvalues of the [[Covariance Matrix]], found without ever forming it:

# %%
eigenvalues = np.linalg.eigvalsh(np.cov(X.T))[::-1]
assert np.allclose(eigenvalues, variance)

# %% [markdown]
# ## What the components look like
#
# A component has 64 entries, so it is a picture too: where it is positive and where negative.

# %% name="notebook-digit-components" alt="The first six principal components as pictures of eight by eight pixels in blue and red. Each has few large patches; the first tells a ring from strokes to the left and right, later ones have finer patterns."
figure, axes = plt.subplots(2, 3, figsize=(6.0, 4.2))
for number, (ax, component) in enumerate(zip(axes.flat, Vt), start=1):
    ax.imshow(component.reshape(8, 8), cmap="RdBu_r", vmin=-0.4, vmax=0.4)
    ax.set_title(f"component {number}")
    ax.axis("off")

# %% [markdown]
# ## The shadow on a plane

# %% name="notebook-digits-plane" alt="The digits zero, one, four and six as points in the plane of the first two components. Zeros, fours and sixes form three clouds that overlap only a little; ones form a long band on the far side of them."
Z = X_c @ Vt[:2].T
for digit, marker in zip((0, 1, 4, 6), "os^D"):
    own = digits.target == digit
    plt.scatter(*Z[own].T, s=12, marker=marker, label=str(digit), alpha=0.7)
plt.xlabel("first component")
plt.ylabel("second component")
plt.legend(title="digit", loc="upper left", bbox_to_anchor=(1, 1))

# %% [markdown]
# Nobody told the method which digit is which, and yet the clouds of zeros, fours and sixes
# overlap little: 88 percent of their points lie nearest to the mean of their own cloud. Going back from $k$
# components costs exactly the variance of the others, as in
# [[Image Compression with the SVD.py|Image Compression with the SVD]]:

# %%
three = np.isin(digits.target, (0, 4, 6))
middles = np.array([Z[digits.target == digit].mean(axis=0) for digit in (0, 4, 6)])
nearest = np.argmin(np.linalg.norm(Z[three, None] - middles, axis=2), axis=1)
own = np.mean(np.array((0, 4, 6))[nearest] == digits.target[three])
assert round(own, 2) == 0.88
print(f"{own:.1%} of the zeros, fours and sixes lie nearest to their own mean")
for k in (2, 10, 21, 40):
    back = mean + (X_c @ Vt[:k].T) @ Vt[:k]
    lost = np.sum((X - back) ** 2) / np.sum(X_c**2)
    assert np.isclose(lost, 1 - share[k - 1])
    print(f"{k:2} components: {lost:.1%} of the variance is lost")
