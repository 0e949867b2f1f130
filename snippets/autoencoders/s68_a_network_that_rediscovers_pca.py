# S68 A network that rediscovers PCA
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, GREY, ORANGE

rng = np.random.default_rng(3)
X = rng.normal(size=(400, 6)) * [4, 3, 1, 0.5, 0.3, 0.1]
X = X @ np.linalg.qr(rng.normal(size=(6, 6)))[0].T
X -= X.mean(axis=0)
C = X.T @ X / len(X)  # divisor N, as in the mean loss
values, V = np.linalg.eigh(C)
tail, V2 = values[:-2].sum(), V[:, -2:]
E, D = 0.1 * rng.normal(size=(2, 6)), 0.1 * rng.normal(size=(6, 2))
losses, sines = [], []
for step in range(3001):
    R = D @ E - np.eye(6)
    losses.append(np.trace(R @ C @ R.T))
    U = np.linalg.qr(D)[0]
    sines.append(np.linalg.svd(U - V2 @ (V2.T @ U), compute_uv=False))
    if step in (0, 100, 300, 1000, 3000):
        print(f"step {step:4d} loss {losses[-1]:.4f}")
    D, E = D - 0.02 * R @ C @ E.T, E - 0.02 * D.T @ R @ C
print(f"tail {tail:.6f}, largest sine {sines[-1][0]:.1e}")
print(f"product to projector {np.linalg.norm(D @ E - V2 @ V2.T):.2f}")
print("Vt D", (V2.T @ D).round(2).tolist())

figure, (left, right) = plt.subplots(1, 2, figsize=(8, 3.6), layout="constrained")
left.loglog(np.arange(1, 3002), losses, color=BLUE, linewidth=2)
left.axhline(tail, color=GREY, linestyle="--")
left.text(40, tail * 1.12, f"bound of PCA {tail:.3f}")
left.set(xlabel="step", ylabel="loss")
for i, (color, style) in enumerate(((ORANGE, "-"), (GREEN, "--"))):
    right.semilogy(np.array(sines)[:, i], style, color=color, linewidth=2)
right.text(1500, 0.02, "sines of the two\nprincipal angles")
right.set(xlabel="step", ylabel="distance of the subspaces")
assert 0 < losses[-1] - tail < 1e-3 and sines[-1][0] < 2e-4
assert (np.diff(losses) < 0).all()
