# C104 Moduli of eigenvalues lie between the smallest and the largest stretch; equal for normal ones
import numpy as np

rng = np.random.default_rng(104)
for A in rng.normal(size=(300, 5, 5)):
    x = rng.normal(size=(5, 2000))
    stretch = np.linalg.norm(A @ x, axis=0) / np.linalg.norm(x, axis=0)
    most, least = np.linalg.norm(A, 2), 1 / np.linalg.norm(np.linalg.inv(A), 2)
    assert least - 1e-9 <= stretch.min() and stretch.max() <= most + 1e-9
    assert stretch.max() > 0.8 * most
    moduli = np.abs(np.linalg.eigvals(A))
    assert least - 1e-9 <= moduli.min() and moduli.max() <= most + 1e-9
    assert moduli.max() < most - 1e-6  # a random matrix is not normal
    assert np.sum(moduli**2) < np.sum(A**2) - 1e-6

for B in rng.normal(size=(100, 5, 5)):
    Q, _ = np.linalg.qr(rng.normal(size=(5, 5)))
    turn = np.array([[B[0, 0], -B[0, 1]], [B[0, 1], B[0, 0]]])
    blocks = np.block([[turn, np.zeros((2, 3))], [np.zeros((3, 2)), np.diag(B[1, :3])]])
    for A in (B + B.T, B - B.T + 0.5 * np.eye(5), Q @ blocks @ Q.T):
        np.testing.assert_allclose(A.T @ A, A @ A.T, atol=1e-12)
        moduli = np.abs(np.linalg.eigvals(A))
        assert abs(moduli.max() - np.linalg.norm(A, 2)) < 1e-9
        assert abs(np.sum(moduli**2) - np.sum(A**2)) < 1e-9
        assert abs(moduli.min() - 1 / np.linalg.norm(np.linalg.inv(A), 2)) < 1e-8
