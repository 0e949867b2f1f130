"""The words that search knows a text by, cut and folded alike here and in the browser.

A word is a run of letters and digits, folded: lower case, no accents, full-width forms as usual ones.
Scripts written without spaces give pairs of neighbouring characters. A sign of mathematics goes by its
TeX name, so that λ, ``\\lambda`` and *lambda* are one word. ``browser/words.json`` holds the classes of
characters and the names; ``browser/search_words.js`` is the same cut in the browser.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

LONGEST = 40

_SHARED = json.loads((Path(__file__).parent / "browser" / "words.json").read_text("utf-8"))
NAMES: dict[str, str] = _SHARED["names"]
_SIGNS = "".join(sorted(sign for sign in NAMES if not re.match(f"[{_SHARED['greek']}]", sign)))
_WORD = re.compile(
    f"[{_SHARED['greek']}]+|[{_SHARED['letters']}]+|[{_SHARED['runs']}]+|[{re.escape(_SIGNS)}]"
)
_RUN = re.compile(f"[{_SHARED['runs']}]")
_ACCENTS = re.compile("[\u0300-\u036f]")


def fold(word: str) -> str:
    """Return ``word`` as it is compared: lower case, without accents, in one normal form."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKC", word).lower()
    return unicodedata.normalize(
        "NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    ).replace("ß", "ss")


@lru_cache(maxsize=200_000)
def terms_of(word: str) -> tuple[str, ...]:
    """Return the terms of one word as ``_WORD`` finds it."""
    if _RUN.match(word):
        folded = fold(word)
        # The last character also stands alone: a word of one character is then a prefix everywhere.
        return tuple(folded[at : at + 2] for at in range(len(folded)))
    folded = fold(word)  # nothing is left of an accent alone
    return (NAMES.get(folded, folded),) if 0 < len(folded) <= LONGEST else ()


def count_terms(text: str) -> dict[str, int]:
    """Return how often each term stands in ``text``."""
    counts: dict[str, int] = {}
    for word, count in Counter(_WORD.findall(text)).items():
        for term in terms_of(word):
            counts[term] = counts.get(term, 0) + count
    return counts


def terms(text: str) -> list[str]:
    """Return the terms of ``text`` in order."""
    return [term for word in _WORD.findall(text) for term in terms_of(word)]
