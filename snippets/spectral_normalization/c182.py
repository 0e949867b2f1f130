# C182 Normalizing divides always, clipping only above one; the gradient flows through the norm
import numpy as np

rng = np.random.default_rng(182)


def normalized(W):
    return W / np.linalg.norm(W, 2)


def clipped(W):
    return W / max(1, np.linalg.norm(W, 2))


for target in (0.5, 1.0, 3.0):
    for W in rng.normal(size=(50, 6, 4)):
        W = target * W / np.linalg.norm(W, 2)
        assert abs(np.linalg.norm(normalized(W), 2) - 1) < 1e-12
        assert abs(np.linalg.norm(clipped(W), 2) - min(target, 1)) < 1e-12
        same = np.allclose(normalized(W), clipped(W), atol=1e-12)
        assert same == (target >= 1)

# gradient of <G, W / sigma>: (G - <G, W/sigma> u v^T) / sigma, by difference quotients
for W, G in rng.normal(size=(30, 2, 5, 4)):
    U, s, Vt = np.linalg.svd(W)
    rank_one = np.outer(U[:, 0], Vt[0])
    gradient = (G - np.sum(G * W) / s[0] * rank_one) / s[0]
    d = 1e-6
    for i in range(5):
        for j in range(4):
            E = np.zeros((5, 4))
            E[i, j] = d
            slope = (np.sum(G * normalized(W + E)) - np.sum(G * normalized(W - E))) / (2 * d)
            assert abs(slope - gradient[i, j]) < 1e-6
    assert abs(np.sum(gradient * W)) < 1e-10  # scaling W changes nothing
