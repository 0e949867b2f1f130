# C176 Exact isometry in linear networks; out of reach with ReLU; approximate with tanh near zero
import numpy as np

rng = np.random.default_rng(176)
n, L = 100, 50
relu_ratios, tanh_ratios = [], []
for _ in range(4):
    layers = [np.linalg.qr(rng.normal(size=(n, n)))[0] for _ in range(L)]
    g, x, small = rng.normal(size=n), rng.normal(size=n), 0.001 * rng.normal(size=n)
    back = g
    for Q in reversed(layers):
        back = Q.T @ back
    np.testing.assert_allclose(back, np.linalg.multi_dot(layers[::-1]).T @ g, atol=1e-9)
    assert abs(np.linalg.norm(back) / np.linalg.norm(g) - 1) < 1e-10

    for start, phi, slope, ratios in (
        (x, lambda z: np.maximum(z, 0), lambda z: 1.0 * (z > 0), relu_ratios),
        (small, np.tanh, lambda z: 1 - np.tanh(z) ** 2, tanh_ratios),
    ):
        a, slopes = start, []
        for Q in layers:
            z = Q @ a
            slopes.append(slope(z))
            a = phi(z)
        J = np.eye(n)  # the Jacobian, whole
        for Q, D in zip(layers, slopes, strict=True):
            J = D[:, None] * (Q @ J)
        values = np.linalg.svd(J, compute_uv=False)
        low, high = (0.999, 1 + 1e-9) if ratios is tanh_ratios else (-1, 1e-9)
        assert low < values[-1] < high and values[0] < 1 + 1e-9
        back = g
        for Q, D in zip(reversed(layers), reversed(slopes), strict=True):
            back = Q.T @ (D * back)
        ratios.append(np.linalg.norm(back) / np.linalg.norm(g))
    D = np.diag(1.0 * (layers[0] @ x > 0))
    values = np.linalg.svd(D @ layers[0], compute_uv=False)
    assert np.allclose(np.unique(np.round(values, 9)), [0, 1])  # some unit is off
    assert np.sum(values > 0.5) == np.sum(layers[0] @ x > 0)  # a one for each unit that is on
    assert 30 < np.sum(values > 0.5) < 70  # about half of them
assert max(relu_ratios) < 1e-6 and np.median(relu_ratios) < 1e-7
assert all(0.999 < r <= 1 for r in tanh_ratios)
