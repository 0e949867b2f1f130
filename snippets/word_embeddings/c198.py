# C198 One row for each word, and attention gives one vector for each place in a text
import numpy as np

rng = np.random.default_rng(198)
E = rng.normal(size=(8, 4))
for w in range(8):
    np.testing.assert_array_equal(np.eye(8)[w] @ E, E[w])  # looking up is a product


def attend(text: list[int]) -> np.ndarray:
    X = E[text]  # (n, 4)
    P = np.exp(X @ X.T / 2)
    P /= P.sum(axis=1, keepdims=True)
    return P @ X


first, second = [0, 3, 5], [0, 6, 7]  # two texts that share their first word
assert np.array_equal(E[first][0], E[second][0])
moved = attend(first)[0] - attend(second)[0]
assert np.linalg.norm(moved) > 0.01
for text in (first, second):  # a mean of the rows of the text, weighted by their products
    scores = np.array([np.exp(E[text[0]] @ E[w] / 2) for w in text])
    np.testing.assert_allclose(attend(text)[0], scores @ E[text] / scores.sum(), atol=1e-12)
