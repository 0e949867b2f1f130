# C197 Analogies by cosine, from constructed vectors and from counts, and how they mislead
import numpy as np
from word_embeddings.core import ANALOGIES, COUNTS, WORDS, answer, cosines, embed

names = ["king", "queen", "man", "woman"]  # coordinates: royal, male
E = np.array([[3.0, 1], [3, -1], [1, 1], [1, -1]])
x = E[0] - E[2] + E[3]
values = cosines(E, x)
assert [names[i] for i in np.argsort(-values)] == ["queen", "woman", "king", "man"]
np.testing.assert_allclose(values, [0.8, 1, 2 / np.sqrt(20), 4 / np.sqrt(20)], atol=1e-12)
assert np.round(values[2:], 4).tolist() == [0.4472, 0.8944]

for k in (3, 4):
    assert all(answer(embed(k), *a[:3])[0] == a[3] for a in ANALOGIES)
assert not all(answer(embed(2), *a[:3])[0] == a[3] for a in ANALOGIES)

# the products of the rows are those of the truncated table, which is the nearest of its rank
M = np.log1p(COUNTS)
U, s, Vt = np.linalg.svd(M)
M3 = (U[:, :3] * s[:3]) @ Vt[:3]
np.testing.assert_allclose(embed(3) @ embed(3).T, M3 @ M3.T, atol=1e-10)
rng = np.random.default_rng(197)
for _ in range(200):
    other = (embed(3) + 0.1 * rng.normal(size=(8, 3))) @ (Vt[:3] + 0.1 * rng.normal(size=(3, 8)))
    assert np.linalg.norm(M - other) > np.linalg.norm(M - M3)

# a query word can be the nearest; leaving it out makes the answer
E = np.array([[3.0, 1], [3, 2], [1, -2.3], [1, -2]])  # king, queen, man, woman
values = cosines(E, E[0] - E[2] + E[3])
assert values.round(4).tolist() == [0.9962, 0.984, 0.0012, 0.0547]
assert values.argmax() == 0 and values[1:].argmax() == 0
assert len(WORDS) == len(M)
