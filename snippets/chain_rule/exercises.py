# Exercises of the note Chain Rule
import numpy as np

t = 0.7
J_h, J_g = np.array([[-np.sin(t)], [np.cos(t)]]), np.array([[2 * np.cos(t), 2 * np.sin(t)]])
assert abs((J_g @ J_h).item()) < 1e-15
assert 9 * 2 * 512**3 == 2_415_919_104 and 2_415_919_104 // 5_242_880 == 460

rng = np.random.default_rng(49)
weights, x = rng.normal(size=(3, 4, 4)) / 2, rng.normal(size=4)


def forward(x):
    activations = []
    for W in weights:
        x = np.tanh(W @ x)
        activations.append(x)
    return activations


g = np.ones(4)
for W, a in zip(weights[::-1], forward(x)[::-1], strict=True):
    g = W.T @ ((1 - a**2) * g)
e = 1e-6 * np.eye(4)
numeric = [(forward(x + s)[-1].sum() - forward(x - s)[-1].sum()) / 2e-6 for s in e]
np.testing.assert_allclose(g, numeric, atol=1e-8)

A, b, w = rng.normal(size=(3, 4)), rng.normal(size=3), rng.normal(size=3)
numeric = [(w @ np.sin(A @ (x + s) + b) - w @ np.sin(A @ (x - s) + b)) / 2e-6 for s in e]
np.testing.assert_allclose(A.T @ (w * np.cos(A @ x + b)), numeric, atol=1e-8)

# numbers of the worked example
parts = [np.exp(0.4), np.cos(0.09), 0.4 * np.exp(0.4), 0.6 * np.cos(0.09)]
assert np.round(parts, 4).tolist() == [1.4918, 0.9960, 0.5967, 0.5976]
