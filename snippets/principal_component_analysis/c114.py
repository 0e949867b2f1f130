# C114 Scores, reconstruction and its error
import numpy as np

rng = np.random.default_rng(114)
data = rng.normal(size=(30, 6)) @ rng.normal(size=(6, 6)) + 2
mean = data.mean(axis=0)
_, s, Vt = np.linalg.svd(data - mean, full_matrices=False)
for k in range(1, 7):
    Vk = Vt[:k].T
    Z = (data - mean) @ Vk
    reconstruction = Z @ Vk.T + mean
    assert Z.shape == (30, k) and reconstruction.shape == data.shape
    error = np.sum((data - reconstruction) ** 2)
    assert abs(error - np.sum(s[k:] ** 2)) < 1e-9
