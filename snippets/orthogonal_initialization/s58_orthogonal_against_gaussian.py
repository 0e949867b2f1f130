# S58 Orthogonal against Gaussian
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, ORANGE, VERMILLION

rng = np.random.default_rng(0)
n, depths = 100, (1, 2, 5, 10, 20, 50)
gauss, turned, spectra = np.eye(n), np.eye(n), {}
for depth in range(1, 51):
    gauss = rng.normal(size=(n, n)) / np.sqrt(n) @ gauss
    Q, R = np.linalg.qr(rng.normal(size=(n, n)))
    turned = Q * np.sign(np.diag(R)) @ turned
    if depth in depths:
        s = np.linalg.svd(gauss, compute_uv=False)
        error = np.abs(np.linalg.svd(turned, compute_uv=False) - 1).max()
        limit = np.sqrt((depth + 1.0) ** (depth + 1) / float(depth) ** depth)
        print(
            f"depth {depth:2d}: largest {s[0]:.3g} (limit {limit:.3g}), median {np.median(s):.2g}"
        )
        assert error < 1e-12
        spectra[depth] = np.log10(s)

figure, panels = plt.subplots(3, 1, sharex=True, sharey=True, layout="constrained")
bins = np.linspace(-7, 1.5, 52)
for axes, depth, color in zip(panels, (1, 5, 20), (BLUE, ORANGE, VERMILLION), strict=True):
    axes.hist(spectra[depth], bins, color=color)
    axes.axvline(0, color=GREY, linestyle=":", linewidth=2)
    axes.annotate(f"depth {depth}", (0.03, 0.75), xycoords="axes fraction")
panels[2].annotate("orthogonal:\nall at 1", (0.83, 0.55), xycoords="axes fraction")
panels[1].set_ylabel("count")
panels[2].set(xlabel="log10 of the singular value", xlim=(-7, 1.7))
assert np.median(spectra[20]) < -2.9 < -0.2 < np.median(spectra[1])
