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
_NAMES: dict[str, str] = _SHARED["names"]
_SIGNS = "".join(sorted(sign for sign in _NAMES if not re.match(f"[{_SHARED['greek']}]", sign)))
_WORD = re.compile(
    f"[{_SHARED['greek']}]+|[{_SHARED['letters']}]+|[{_SHARED['runs']}]+|[{re.escape(_SIGNS)}]"
)
_RUN = re.compile(f"[{_SHARED['runs']}]")
_ACCENTS = re.compile("[\u0300-\u036f]")

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+?)\$", re.DOTALL)
_READS_AS_TEX = re.compile(r"[\\^_{}=]|^\S*\w$")
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_COMMAND = re.compile(r"\\(?:(?:begin|end)\s*\{[^{}]*\}(?:\{[^{}]*\})?|([A-Za-z]+)\s*|(.))")
_SYMBOLS = {name: sign for sign, name in reversed(_NAMES.items())} | {
    "varepsilon": "ε", "varphi": "φ", "vartheta": "θ", "le": "≤", "ge": "≥", "ne": "≠", "dots": "…",
    "rightarrow": "→", "Rightarrow": "⇒", "Leftrightarrow": "⇔", "lVert": "‖", "rVert": "‖",
    "Vert": "‖", "lvert": "|", "rvert": "|", "vert": "|", "mid": "|", "quad": " ", "qquad": " ",
    "colon": ":", "setminus": "∖", "star": "⋆", "bullet": "•", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω",
}  # fmt: skip
# Commands that only shape what follows them.
_SHAPING = frozenset(
    re.findall(
        r"\w+",
        """
    mathbf mathrm mathit mathsf mathtt mathbb mathcal mathfrak mathscr boldsymbol bm text
    textbf textit textrm operatorname left right big Big bigg Bigg bigl bigr Bigl Bigr
    displaystyle textstyle scriptstyle limits nolimits mathop mathrel mathbin mathopen
    mathclose tag label underbrace overbrace hat widehat tilde widetilde bar overline
    underline vec dot ddot color phantom vphantom hphantom smash boxed cancel hspace vspace
    hline notag nonumber
""",
    )
)


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
    folded = fold(word)
    return (_NAMES.get(folded, folded),) if len(folded) <= LONGEST else ()


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


def readable(text: str) -> str:
    """Return ``text`` as a line of a search result shows it: formulas as signs instead of TeX."""
    if "$" in text:
        text = _FORMULA.sub(_formula, text)
    return text


def _formula(found: re.Match[str]) -> str:
    tex = found[1] or found[2]
    return plain_tex(tex) if _READS_AS_TEX.search(tex) else found[0]


@lru_cache(maxsize=20_000)
def plain_tex(tex: str) -> str:
    """Return a formula as plain text: signs for the commands that have one, no braces."""
    text = _COMMAND.sub(_command, _FRACTION.sub(r"{\1}/{\2}", tex))
    text = re.sub(r"\s*&\s*", " ", re.sub(r"[{}$]", "", text))
    return " ".join(text.replace("^⊤", "⊤").split())


def _command(found: re.Match[str]) -> str:
    name, sign = found[1], found[2]
    if name is None:
        return sign if sign and sign in "|%#&_$" else " "
    if name in _SHAPING:
        return ""
    symbol = _SYMBOLS.get(name)
    # A Greek letter beside another is a word of its own.
    return f" {name} " if symbol is None else f"{symbol} " if symbol.isalpha() else symbol
