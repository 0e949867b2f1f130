# Exercises and mistakes of the note Word Embeddings
import numpy as np
from word_embeddings.core import COUNTS, WORDS, cosines, embed

# by hand: two words, two contexts
M = np.array([[2.0, 2], [1, 1]])
U, s, Vt = np.linalg.svd(M)
np.testing.assert_allclose(s, [np.sqrt(10), 0], atol=1e-12)
np.testing.assert_allclose(np.abs(U[:, 0] * s[0]), [2 * np.sqrt(2), np.sqrt(2)], atol=1e-12)

# the same company, twice as frequent
rare, often = np.array([9.0, 1]), np.array([18.0, 2])
assert rare @ rare == 82 and rare @ often == 164
assert abs(cosines(np.stack([rare, often]), rare) - 1).max() < 1e-12
logs = np.log1p(np.stack([rare, often]))
assert round(cosines(logs, logs[0])[1], 3) == 0.998

# rescaled coordinates: the same products with the contexts, other cosines
E, F, D = np.array([[1.0, 1], [1, -1]]), np.array([[1.0, 2], [3, 1]]), np.diag([10.0, 1])
np.testing.assert_allclose((E @ D) @ (F @ np.linalg.inv(D)).T, E @ F.T, atol=1e-12)
assert abs(cosines(E, E[0])[1]) < 1e-12
assert abs(cosines(E @ D, (E @ D)[0])[1] - 99 / 101) < 1e-12

# rotations change neither products nor cosines
rng = np.random.default_rng(66)
Q = np.linalg.qr(rng.normal(size=(3, 3)))[0]
A = embed(3)
np.testing.assert_allclose(cosines(A @ Q, (A @ Q)[0]), cosines(A, A[0]), atol=1e-10)

# with code: raw counts instead of logarithms
U, s, _ = np.linalg.svd(COUNTS.astype(float))
raw = U[:, :3] * s[:3]
share = np.sum(s[:3] ** 2) / np.sum(s**2)
x = raw[0] - raw[2] + raw[3]
assert round(share, 3) == 0.899
assert [WORDS[i] for i in np.argsort(-cosines(raw, x))][:2] == ["queen", "princess"]
