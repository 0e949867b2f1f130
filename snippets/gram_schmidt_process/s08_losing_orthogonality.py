# S08 Losing and keeping orthogonality
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREEN, VERMILLION


def gram_schmidt(vectors, modified):
    q = []
    for a in vectors:
        w = a.copy()
        for u in q:
            w = w - (u @ (w if modified else a)) * u
        q.append(w / np.linalg.norm(w))
    return np.array(q)


sizes, errors = (4, 6, 8, 10, 12), {"classical": [], "modified": [], "library": []}
for n in sizes:
    i = np.arange(1, n + 1)
    hilbert = 1 / (i[:, None] + i - 1)
    for name, q in (
        ("classical", gram_schmidt(hilbert, modified=False)),
        ("modified", gram_schmidt(hilbert, modified=True)),
        ("library", np.linalg.qr(hilbert)[0].T),
    ):
        errors[name].append(np.linalg.norm(q @ q.T - np.eye(n)))

figure, axes = plt.subplots(figsize=(6.8, 4.2))
styles = {"classical": (VERMILLION, "o-"), "modified": (BLUE, "s--"), "library": (GREEN, "^:")}
for name, (color, style) in styles.items():
    axes.semilogy(sizes, errors[name], style, color=color, linewidth=2)
    axes.annotate(name, (12, errors[name][-1]), xytext=(8, -4), textcoords="offset points")
    print(f"{name:9}", " ".join(f"{error:8.1e}" for error in errors[name]))
axes.set(xlabel="size of the Hilbert vectors", ylabel="error of orthogonality", xticks=sizes)
axes.set(xlim=(3.5, 14), ylim=(1e-16, 1e2))

assert sizes == (4, 6, 8, 10, 12) and errors["modified"][0] < 1e-11
assert errors["classical"][2] > 1 > 0.6 > errors["modified"][4] > 1e-2
assert errors["classical"][0] < 1e-9 and max(errors["library"]) < 1e-14
