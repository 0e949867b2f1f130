# S37 An image at rank k
import matplotlib.pyplot as plt
import numpy as np
from house_style import DIVERGING
from image_compression_with_svd.picture import A

m, n = A.shape

U, s, Vt = np.linalg.svd(A, full_matrices=False)
energy = np.cumsum(s**2) / np.sum(s**2)
figure, rows = plt.subplots(2, 5, figsize=(6.4, 3.4), layout="constrained")
print("   k  storage%  error  energy%")
for k in (1, 5, 10, 20, 34, 50, 256):
    B = U[:, :k] * s[:k] @ Vt[:k]
    error = np.linalg.norm(A - B) / np.linalg.norm(A)
    assert abs(error**2 - (1 - energy[k - 1])) < 1e-12
    print(
        f"{k:4d}  {100 * k * (m + n + 1) / (m * n):8.1f} {error:6.4f}  {100 * energy[k - 1]:7.2f}"
    )
    if k in (1, 5, 20, 50, 256):
        column = (1, 5, 20, 50, 256).index(k)
        top = rows[0, column].imshow(B, cmap="gray", vmin=-45, vmax=165)
        low = rows[1, column].imshow(A - B, cmap=DIVERGING, vmin=-60, vmax=60)
        rows[0, column].set_title(f"$k={k}$", fontsize=9)
        rows[1, column].set_title(f"error {error:.3f}", fontsize=9)
for axes in rows.flat:
    axes.set(xticks=[], yticks=[])
figure.colorbar(top, ax=rows[0], label="gray value", shrink=0.8)
figure.colorbar(low, ax=rows[1], label="difference", shrink=0.8)
print("largest rank that saves storage:", (m * n - 1) // (m + n + 1))
