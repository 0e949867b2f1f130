# S54 The same target, learned by a matrix and by a product of two
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, VERMILLION

M, eta, steps = np.diag([3.0, 1.0, 0.3]), 0.05, 300
W, A, B = 0.01 * np.eye(3), 0.1 * np.eye(3), 0.1 * np.eye(3)
direct, deep = [W.diagonal()], [(B @ A).diagonal()]
for _ in range(steps):
    W = W - eta * (W - M)
    G = B @ A - M  # gradient of half the squared distance, by the product
    A, B = A - eta * B.T @ G, B - eta * G @ A.T
    direct.append(W.diagonal())
    deep.append((B @ A).diagonal())
assert np.allclose(W, M, atol=1e-6) and np.all(np.diff(np.array(deep), axis=0) >= 0)
assert np.allclose(B @ A, M, atol=0.01)

figure, panels = plt.subplots(1, 2, figsize=(7.2, 3.8), layout="constrained", sharey=True)
for axes, curves, title in zip(panels, (direct, deep), ("one matrix", "two layers"), strict=True):
    shares = np.array(curves) / M.diagonal()
    for share, color, style in zip(
        shares.T, (VERMILLION, GREEN, BLUE), ("-", "--", "-."), strict=True
    ):
        axes.plot(share, color=color, linestyle=style, linewidth=2)
    half = [int(np.argmax(share >= 0.5)) for share in shares.T]
    print(f"{title}: half learned at steps {half}")
    axes.set(title=title, xlabel="step")
panels[0].set_ylabel("learned share of the entry")
panels[0].annotate("all three together", (30, 0.76), xytext=(14, -12), textcoords="offset points")
for name, place in (("3", (24, 0.3)), ("1", (54, 0.3)), ("0.3", (130, 0.3))):
    panels[1].annotate(name, place)
