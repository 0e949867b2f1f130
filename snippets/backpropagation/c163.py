# C163 The backward chain of five layers, without and with activations
import numpy as np

rng = np.random.default_rng(163)
weights = rng.normal(size=(5, 4, 4)) / 2
x, g = rng.normal(size=(2, 4))


def run(x, phi):
    pre = []
    for W in weights:
        pre.append(W @ x)
        x = phi(pre[-1])
    return x, pre


cases = [(lambda z: z, np.ones_like), (np.tanh, lambda z: 1 - np.tanh(z) ** 2)]
for phi, slope in cases:
    _, pre = run(x, phi)
    back = g
    for W, z in zip(weights[::-1], pre[::-1], strict=True):
        back = W.T @ np.diag(slope(z)) @ back
    e = 1e-6 * np.eye(4)
    numeric = [g @ (run(x + s, phi)[0] - run(x - s, phi)[0]) / 2e-6 for s in e]
    np.testing.assert_allclose(back, numeric, atol=1e-8)
product = np.linalg.multi_dot(list(weights[::-1]))
transposes = np.linalg.multi_dot([W.T for W in weights] + [g])
np.testing.assert_allclose(product.T @ g, transposes, atol=1e-12)
