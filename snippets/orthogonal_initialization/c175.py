# C175 Square orthogonal factors have an orthogonal product; a narrow middle cannot be isometric
import numpy as np

rng = np.random.default_rng(175)
for n in (2, 5, 30):
    product = np.eye(n)
    for _ in range(50):
        Q, _ = np.linalg.qr(rng.normal(size=(n, n)))
        product = Q @ product
    np.testing.assert_allclose(product.T @ product, np.eye(n), atol=1e-12)

for _ in range(50):
    tall, _ = np.linalg.qr(rng.normal(size=(6, 3)))
    wide = np.linalg.qr(rng.normal(size=(6, 3)))[0].T
    values = np.linalg.svd(tall @ wide, compute_uv=False)  # widths 6, 3, 6
    np.testing.assert_allclose(values, [1, 1, 1, 0, 0, 0], atol=1e-12)
    taller, _ = np.linalg.qr(rng.normal(size=(9, 6)))
    product = taller @ tall  # widths 3, 6, 9
    np.testing.assert_allclose(product.T @ product, np.eye(3), atol=1e-12)
