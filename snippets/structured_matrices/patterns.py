# S21 Four patterns: Toeplitz, circulant, banded, sparse
import matplotlib.pyplot as plt
import numpy as np
from house_style import DIVERGING
from scipy.linalg import circulant, toeplitz

rng = np.random.default_rng(21)
n = 8
values = np.linspace(-1, 1, 15)[rng.permutation(15)]
T = toeplitz(values[7::-1], values[7:])
C = circulant(values[:8])
i, j = np.indices((n, n))
B = np.where(np.abs(i - j) <= 1, rng.uniform(-1, 1, size=(n, n)), 0)
S = np.zeros(n * n)
S[rng.choice(n * n, 12, replace=False)] = rng.uniform(0.4, 1, size=12) * rng.choice([-1, 1], 12)
S = S.reshape(n, n)
names = ("Toeplitz: 15", "circulant: 8", "banded: 22", "sparse: 12")
figure, panels = plt.subplots(2, 2, figsize=(6.2, 5.2), layout="constrained")
for axes, M, name in zip(panels.flat, (T, C, B, S), names, strict=True):
    image = axes.imshow(M, cmap=DIVERGING, vmin=-1, vmax=1)
    axes.set_title(name, fontsize=12)
    axes.set(xticks=(), yticks=())
figure.colorbar(image, ax=panels, shrink=0.7, ticks=(-1, 0, 1))

assert np.array_equal(T[1:, 1:], T[:-1, :-1]) and len(np.unique(T)) == 15
assert np.array_equal(np.roll(C[0], 1), C[1]) and len(np.unique(C)) == 8
assert np.count_nonzero(B) == 22 and np.count_nonzero(S) == 12
