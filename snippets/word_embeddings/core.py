"""The table of counts of the note Word Embeddings, its factorization, and analogies."""

import numpy as np

WORDS = ["king", "queen", "man", "woman", "prince", "princess", "boy", "girl"]
COUNTS = np.array(
    [
        [8, 7, 9, 1, 5, 0, 0, 2],  # crown, throne, he, she, beard, dress, school, work
        [8, 7, 1, 9, 0, 5, 0, 2],
        [0, 0, 9, 1, 5, 0, 1, 8],
        [0, 0, 1, 9, 0, 5, 1, 8],
        [7, 5, 9, 1, 1, 0, 5, 0],
        [7, 5, 1, 9, 0, 3, 5, 0],
        [0, 0, 9, 1, 0, 0, 8, 1],
        [0, 0, 1, 9, 0, 3, 8, 1],
    ]
)
ANALOGIES = [
    ("man", "king", "woman", "queen"),
    ("man", "woman", "king", "queen"),
    ("boy", "prince", "girl", "princess"),
    ("king", "prince", "queen", "princess"),
    ("man", "boy", "woman", "girl"),
    ("king", "man", "prince", "boy"),
]


def embed(k: int) -> np.ndarray:
    """Return the words as rows of ``k`` numbers, from the logarithm of the table."""
    U, s, _ = np.linalg.svd(np.log1p(COUNTS))
    return U[:, :k] * s[:k]


def cosines(E: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return the cosine of each row of ``E`` with ``x``."""
    return E @ x / (np.linalg.norm(E, axis=1) * np.linalg.norm(x))


def answer(E: np.ndarray, a: str, b: str, c: str, *, exclude: bool = True) -> list[str]:
    """Return the words by their cosine with b - a + c, best first; the query words are left out."""
    x = E[WORDS.index(b)] - E[WORDS.index(a)] + E[WORDS.index(c)]
    order = [WORDS[i] for i in np.argsort(-cosines(E, x))]
    return [word for word in order if not (exclude and word in (a, b, c))]
