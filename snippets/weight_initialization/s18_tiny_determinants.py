# S18 The determinant measures neither conditioning nor trainability
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, ORANGE, VERMILLION

rng = np.random.default_rng(0)
W = rng.normal(size=(1000, 100, 100)) / 10  # variance 1/n with n = 100
logs = np.linalg.slogdet(W)[1] / np.log(10)
values = np.linalg.svd(W[0], compute_uv=False)
Q, _ = np.linalg.qr(W[0])
print(f"log10 of determinants: mean {logs.mean():.2f}, standard deviation {logs.std():.2f}")
print(f"from {logs.min():.1f} to {logs.max():.1f}")
print(f"singular values of one matrix: {values[-1]:.4f} to {values[0]:.3f}")
for name, A in (("0.1 I", 0.1 * np.eye(100)), ("orthogonal", Q)):
    power = round(np.linalg.slogdet(A)[1] / np.log(10))
    print(f"{name}: absolute determinant 10^{power}, condition {np.linalg.cond(A):.2f}")

figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.8), layout="constrained")
left.hist(logs, bins=30, color=BLUE)
left.axvline(logs.mean(), color=ORANGE, linestyle="--", linewidth=2)
left.annotate(f"mean {logs.mean():.2f}", (0.03, 0.93), xycoords="axes fraction")
left.set(title="1000 matrices", xlabel="log10 of the determinant", ylabel="count")
right.hist(values, bins=20, color=VERMILLION)
right.set(title="one matrix", xlabel="singular value", ylabel="count", xlim=(0, 2.1))
assert np.allclose(Q.T @ Q, np.eye(100)) and abs(logs.mean() + 22.27) < 0.1
