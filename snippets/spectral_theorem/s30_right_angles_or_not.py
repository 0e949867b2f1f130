# S30 Orthogonal eigenvectors
import matplotlib.pyplot as plt
import numpy as np
from house_style import SEQUENTIAL

G = np.random.default_rng(0).normal(size=(6, 6))
S = (G + G.T) / 2
values, V = np.linalg.eigh(S)
W = np.linalg.eig(G)[1]  # unit columns, complex in pairs
rebuilt = sum(value * np.outer(v, v) for value, v in zip(values, V.T, strict=True))

figure, panels = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained")
grams = [np.abs(vectors.conj().T @ vectors) for vectors in (V, W)]
for axes, gram, title in zip(panels, grams, ("symmetric part", "matrix itself"), strict=True):
    picture = axes.imshow(gram, vmin=0, vmax=1, cmap=SEQUENTIAL)
    axes.set_title(title)
    axes.set_xticks(range(6), range(1, 7))
    axes.set_yticks(range(6), range(1, 7))
    axes.set_xlabel("eigenvector")
panels[0].set_ylabel("eigenvector")
figure.colorbar(picture, ax=panels, label="absolute dot product", shrink=0.85)

print("eigenvalues of the symmetric part", values.round(4))
print(f"greatest over smallest stretch by the other eigenvectors {np.linalg.cond(W):.2f}")
print(f"largest product off the diagonal {np.max(grams[1] - np.eye(6)):.2f}")
assert np.allclose(rebuilt, S, atol=1e-13)
assert np.abs(grams[0] - np.eye(6)).max() < 1e-13 < 0.1 < np.max(grams[1] - np.eye(6))
