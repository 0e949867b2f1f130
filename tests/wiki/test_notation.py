"""One notation for the whole wiki: what can be seen of a breach of its table, in every formula."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from eigenvault.markup.parser import parse
from eigenvault.vault import Note
from markdown_it.token import Token

from tests.conftest import ROOT
from tests.wiki.test_wiki import NOTES

TEXTS = [note for note in NOTES if note.path.endswith(".md")]
TABLE = next(note for note in NOTES if note.name == "Notation and Conventions")

# What a formula must not hold, and what it says instead.
BREACHES = {
    r"\^\{?\\?(?:mathrm\{)?T\b|\^\{?\\(?:intercal|prime)\b": r"the transpose is ^\top",
    r"\|\||\\\||\\Vert": r"norms are \lVert … \rVert",
    r"(?<![\\cr])\|(?![cr])": r"bars are \lvert … \rvert, \mid in a condition",
    r"\\mathbb\{?[a-z]": r"number sets are capitals",
    r"(?<!\\mathbb)(?<!\\mathbb )\{?\\(?:bf|R)\b": r"number sets are \mathbb",
    r"\\(?:vec|underline|boldsymbol\{[a-zA-Z]|pmb|bm)\b": r"vectors are \mathbf",
    r"\\mathbf\{?\s*[A-Z]\b": r"matrices are italic capitals, tensors calligraphic",
    r"\\(?:mathrm|text|operatorname)\{(?:det|Det)\}": r"determinants are \det",
    r"\\lvert\s*[A-Z]\s*\\rvert|\\begin\{vmatrix\}": r"determinants are \det, never bars",
    r"\\(?:mathrm|text)\{(?:tr|Tr|diag|rank|Var|Cov|Im|Re)\b|(?<!name\{)\\(?:Tr|rank)\b": r"names are \operatorname",
    r"\\frac\{\\partial[^{}]*\}\{\\partial\\mathbf|\\partial\s*\\mathbf": "gradients of vectors are \\nabla",
    r"\\left\||\\langle[^,]*\\mathbf[^\\]*,[^\\]*\\mathbf": r"the dot product of vectors is a dot",
}  # fmt: skip

# Shown as what not to write.
SHOWN_AS_WRONG = {
    r"\lvert A\rvert",
    r"\kappa(A)=\lvert A\rvert\,\lvert A^{-1}\rvert",
    r"\partial\mathcal L/\partial\mathbf x",
}


def formulas(note: Note) -> Iterator[tuple[int, str]]:
    """Yield the formulas of a note, each with the line of its block."""

    def walk(tokens: list[Token], line: int) -> Iterator[tuple[int, str]]:
        for token in tokens:
            line = token.map[0] + 1 if token.map else line
            if token.type.startswith("math"):
                yield line, token.content
            yield from walk(token.children or [], line)

    text = (ROOT / "docs" / note.path).read_text("utf-8")
    yield from walk(parse(text.split("---\n", 2)[2]), 1)


@pytest.mark.parametrize("note", TEXTS, ids=lambda note: note.name)
def test_no_formula_breaks_the_table(note: Note) -> None:
    found = [
        f"{tex} (block at line {line} of the body): {instead}"
        for line, tex in formulas(note)
        for pattern, instead in BREACHES.items()
        if tex not in SHOWN_AS_WRONG and re.search(pattern, tex)
    ]
    assert found == []


# The table: each symbol as the note on notation shows it.
SYMBOLS = r"""
a,\lambda,\eta | \mathbf x\in\mathbb R^n | x_i | \mathbf e_i | \mathbf 1 | A\in\mathbb R^{m\times n} | a_{ij} | \mathbf a_j | I_n | O
\mathcal T | t_{ijk} | A^\top | A^k | A^{-1} | A^+ | \mathbf u\cdot\mathbf v=\mathbf u^\top\mathbf v
\langle A,B\rangle=\operatorname{tr}(A^\top B) | \lVert\mathbf x\rVert | \lVert\mathbf x\rVert_1 | \lVert\mathbf x\rVert_\infty
\lVert A\rVert_2 | \lVert A\rVert_F | \lvert a\rvert | \det A | \odot | \mathbf u\mathbf v^\top
A\mathbf v_i=\lambda_i\mathbf v_i | A=V\Lambda V^{-1} | \lambda_1\ge\dots\ge\lambda_n | \rho(A) | A=U\Sigma V^\top | A_k | \kappa(A)
X\in\mathbb R^{N\times d} | \Sigma | N-1 | V_k\in\mathbb R^{d\times k} | Z=XV_k | \mathbf z=W\mathbf x+\mathbf b | \mathbf a=\phi(\mathbf z)
W\in\mathbb R^{m\times n} | \ell | L | Z=XW^\top+\mathbf 1\mathbf b^\top | \hat{\mathbf y} | \mathcal L | \nabla_{\mathbf x}\mathcal L | \nabla_W\mathcal L
\mathbf g=\nabla_{\mathbf z}\mathcal L | J_f(\mathbf x)\in\mathbb R^{m\times n} | J_{ij}=\partial f_i/\partial x_j | J_{g\circ h}=J_gJ_h
\nabla_{\mathbf x}\mathcal L=J_f^\top\nabla_{\mathbf y}\mathcal L | \mathbb E | \operatorname{Var} | \operatorname{Cov} | \tau
"""


@pytest.mark.parametrize("symbol", [part.strip() for part in re.split(r" \| |\n", SYMBOLS.strip())])
def test_the_table_has_the_symbol(symbol: str) -> None:
    shown = " ".join(tex for _, tex in formulas(TABLE))
    assert re.search(re.escape(symbol) + r"(?![a-zA-Z])", shown)


def test_a_breach_is_found() -> None:
    wrong = [
        "A^T",
        "A^{T}",
        "||x||",
        r"\|x\|",
        r"\vec x",
        r"\mathbf A\mathbf x",
        r"\lvert A \rvert",
        r"\mathrm{tr}(A)",
    ]
    assert [tex for tex in wrong if not any(re.search(p, tex) for p in BREACHES)] == []
    right = [
        r"A^\top",
        r"W^\tau",
        r"\lvert a\rvert",
        r"\mathbb R^n",
        r"\{x\mid x>0\}",
        r"\operatorname{tr}A",
        r"\mathbf 1\mathbf b^\top",
    ]
    assert [tex for tex in right if any(re.search(p, tex) for p in BREACHES)] == []
