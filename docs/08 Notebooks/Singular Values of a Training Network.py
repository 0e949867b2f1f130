# ---
# description: A small network is trained in NumPy while we watch the singular values of its weights.
# tags: [notebook, training]
# ---

# %% [markdown]
# Training changes weight matrices. Which of their properties does it change? We train a network with
# one hidden layer in plain NumPy and take the [[Singular Value Decomposition]] of its first weight
# matrix after every step.
#
# ## Data and network
#
# Two crescents that lie in each other: no straight line parts them. A hidden layer of 32 units maps a
# point $\mathbf x$ to $\tanh(W_1 \mathbf x + \mathbf b_1)$, the last layer gives the log-odds.
# To make $W_1$ worth watching, each point is given eighteen more features that are only noise.

# %%
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import make_moons

plt.rc("figure.constrained_layout", use=True)  # room for titles and labels

rng = np.random.default_rng(4)
points, y = make_moons(400, noise=0.12, random_state=1)
X = np.hstack([points, 0.3 * rng.normal(size=(400, 18))])
W1 = rng.normal(size=(32, 20)) / np.sqrt(20)
b1 = np.zeros(32)
w2 = rng.normal(size=32) / np.sqrt(32)
b2 = 0.0
W1.shape

# %% [markdown]
# ## Training
#
# The gradients are written out by hand: the loss is the mean cross-entropy, whose derivative with
# respect to the log-odds is the difference of prediction and label.

# %%
rate, spectra, losses = 0.5, [], []
first = W1.copy()
for step in range(1500):
    H = np.tanh(X @ W1.T + b1)
    logits = H @ w2 + b2
    p = 1 / (1 + np.exp(-logits))
    losses.append(np.mean(np.logaddexp(0, logits) - y * logits))
    spectra.append(np.linalg.svd(W1, compute_uv=False))
    d = (p - y) / len(y)
    D = np.outer(d, w2) * (1 - H**2)
    w2, b2 = w2 - rate * H.T @ d, b2 - rate * d.sum()
    W1, b1 = W1 - rate * D.T @ X, b1 - rate * D.sum(axis=0)
accuracy = np.mean((p > 0.5) == y)
print(f"loss {losses[0]:.2f} -> {losses[-1]:.3f}, accuracy {accuracy:.1%}")
assert losses[-1] < 0.1 < 0.7 < losses[0] < 0.72

# %% [markdown]
# Derivatives written by hand are easily wrong, so we compare the last ones with difference quotients
# along random directions.

# %%
def loss(W1, b1, w2, b2):
    logits = np.tanh(X @ W1.T + b1) @ w2 + b2
    return np.mean(np.logaddexp(0, logits) - y * logits)


H = np.tanh(X @ W1.T + b1)
d = (1 / (1 + np.exp(-H @ w2 - b2)) - y) / len(y)
D = np.outer(d, w2) * (1 - H**2)
here, gradient = (W1, b1, w2, b2), (D.T @ X, D.sum(axis=0), H.T @ d, d.sum())
for place in range(4):
    step = [np.zeros(np.shape(part)) for part in here]
    step[place] = 1e-5 * rng.normal(size=np.shape(here[place]))
    ahead, behind = (loss(*(a + sign * h for a, h in zip(here, step))) for sign in (1, -1))
    assert np.isclose((ahead - behind) / 2, np.sum(gradient[place] * step[place]), rtol=1e-4)

# %% name="notebook-training-spectrum" alt="Left, the loss falls from about 0.7 toward zero on a logarithmic scale. Right, the twenty singular values of the first weight matrix over the steps: the first rises from 2.0 to 5.2 and the second from 1.9 to 3.5, the others rise by less."
figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.4))
left.semilogy(losses)
left.set_xlabel("step")
left.set_ylabel("loss")
assert np.allclose(np.array(spectra)[[0, -1], :2], [[1.99, 1.89], [5.17, 3.49]], atol=0.01)
right.plot(np.array(spectra), color="#777777", linewidth=0.8)
right.plot(np.array(spectra)[:, :2])
right.set_xlabel("step")
right.set_ylabel("singular values of $W_1$")

# %% [markdown]
# ## What has changed is nearly of low rank
#
# Only two of the twenty features matter, so the gradient pushes $W_1$ mostly in few directions. The
# difference of the matrix after and before training shows it: the square of its first singular value
# alone is half of its squared Frobenius norm, the first four of twenty hold more than four fifths. That training moves large
# weight matrices in few directions is the hope on which low-rank adaptation builds: [[LoRA]].

# %%
change = np.linalg.svd(W1 - first, compute_uv=False)
share = np.cumsum(change**2) / np.sum(change**2)
print("share of the squared norm:", np.round(share[:4], 3))
assert share[0] > 0.5 and share[3] > 0.8

# %% [markdown]
# Why a product with these matrices can make signals grow or vanish: [[Spectral Norm]] and
# [[Vanishing and Exploding Gradients]]. The same decomposition of a picture: [[Image Compression with the SVD.py|Image Compression with the SVD]].
