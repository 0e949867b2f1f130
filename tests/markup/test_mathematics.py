"""Formulas as Obsidian's MathJax shows them, from KaTeX."""

from __future__ import annotations

import re

import lxml.etree
import pytest
from eigenvault.markup import Options, read_note
from eigenvault.markup.commuting_diagrams import drawn_without_tikz
from eigenvault.markup.mathematics import Mathematics, MathError
from hypothesis import given
from hypothesis import strategies as st

MATHEMATICS = Mathematics()


def mathml(tex: str, display: bool = False) -> str:
    found = re.search(r"<semantics>(.*?)<annotation", MATHEMATICS.render(tex, display), re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize(
    "tex",
    [
        r"\ce{2 H2 + O2 -> 2 H2O}", r"\pu{123 kJ//mol}", r"\bbox[yellow]{x}", r"\bbox[5px,border:2px solid red]{x}",
        r"\require{cancel}\cancel{x}", r"\cancelto{0}{x}", r"\enclose{circle}{x}", r"\unicode{x263a}", r"\mbox{a b}",
        r"\begin{eqnarray}a&=&b\\c&=&d\end{eqnarray}", r"\begin{multline}a\\b\end{multline}", r"\style{color:red}{x}",
        r"\newcommand{\R}{\mathbb{R}}\R", r"\newcommand\f[2][d]{#1(#2)}\f{x}+\f[g]{y}", r"\raise 2pt {x}\lower1pt{y}",
        r"\DeclareMathOperator*{\foo}{foo}\foo_x y", r"\sideset{_a^b}{_c^d}\sum_i x", r"\root 3 \of x",
        r"\buildrel a \over b", r"\toggle{a}{b}\endtoggle", r"\begin{align}a\label{x}&=b\tag{1}\end{align}",
        r"\abs{x}\norm{y}\dv{f}{x}\pdv[2]{f}{x}", r"\overparen{AB}", r"\class{a}{x}\cssId{b}{y}", r"\mathbbm{1}",
    ],
)  # fmt: skip
def test_what_mathjax_knows_is_typeset(tex: str) -> None:
    formula = MATHEMATICS.formula(tex, True)
    assert 'class="math math-display"' in formula and "data-unknown" not in formula


def test_a_colour_holds_for_its_group_only() -> None:
    assert re.search(
        r"<mstyle mathcolor=\"red\"><mi>x</mi></mstyle><mo>\+</mo><mi>y</mi>",
        mathml(r"\color{red}{x}+y"),
    )


def test_equations_have_no_numbers_but_their_tags() -> None:
    assert "eqn-num" not in MATHEMATICS.render(r"\begin{align}a&=b\end{align}", True)
    assert 'class="katex-tag"' in MATHEMATICS.render(r"\begin{align}a&=b\tag{7}\end{align}", True)


def test_an_unknown_command_leaves_the_rest_of_the_formula_whole() -> None:
    formula = MATHEMATICS.formula(r"\frac{\unheard}{2}+\of x", False)
    assert r'data-unknown="\unheard \of"' in formula and "<mfrac>" in formula


@pytest.mark.parametrize(
    "tex",
    [
        "x_",
        "{",
        r"\frac{1}",
        r"\begin{matrix}",
        r"\begin{tikzcd}A \arrow[from=1-1, to=1-2] & B\end{tikzcd}",
    ],
)
def test_what_is_no_tex_is_shown_as_written(tex: str) -> None:
    with pytest.raises(MathError):
        MATHEMATICS.render(tex, False)
    assert MATHEMATICS.formula(tex, False).startswith('<code class="math-error"')


SQUARE = r"""\begin{tikzcd}[row sep=large]
A \arrow[r, "f"] \arrow[d, "{g,h}"'] \arrow[dr, "k"] & B \arrow[d, "l", dashed] \\
C \arrow[r, equal] & D \ar[l, bend left]
\end{tikzcd}"""


@pytest.mark.parametrize("display", [True, False])
@pytest.mark.parametrize("tex", [r"\begin{CD}A @>a>> B\\ @VVbV @AAA\\ C @= D\end{CD}", SQUARE])
def test_commuting_diagrams_are_drawn(tex: str, display: bool) -> None:
    assert 'class="math-error"' not in MATHEMATICS.formula(tex, display)
    assert MATHEMATICS.fault(tex, display) is None
    assert ("katex-display" in MATHEMATICS.render(tex, display)) is display


def test_a_diagram_of_tikz_keeps_its_arrows_and_labels() -> None:
    assert drawn_without_tikz(SQUARE) == (
        r"\begin{array}{c}\begin{CD}{A} @>{f}>> {B}\\ @V{g,h}VV @VV{l}V\\ {C} @= {D}\end{CD}\\[1em] "
        r"{A} \xrightarrow{k} {D},\quad {D} \xrightarrow{\quad} {C}\end{array}"
    )


@given(
    st.lists(
        st.sampled_from(
            ["A", "&", "\\\\", "\\arrow", "[r", "]", '"f"', ",", "d]", "{", "}", " ", "="]
        )
    )
)
def test_diagrams_of_any_text_end(pieces: list[str]) -> None:
    assert drawn_without_tikz("\\begin{tikzcd}" + "".join(pieces) + "\\end{tikzcd}")


def formulas(text: str) -> list[str]:
    found: list[str] = []
    read_note("N.md", text.encode(), Options(lambda tex, display: found.append(tex) or ""))
    return found


def test_a_definition_holds_for_the_rest_of_the_note() -> None:
    text = r"$\V$ $\newcommand{\R}{\mathbb R}\def\V{\R^n}$ $\V$ $\Rightarrow$" + "\n\n> $$\\R$$\n"
    first, second = r"\newcommand{\R}{\mathbb R}", r"\def\V{\R^n}"
    assert formulas(text) == [
        r"\V", first + second, first + second + r"\V", r"\Rightarrow", first + r"\R",
    ]  # fmt: skip


def test_references_show_tags_before_and_behind() -> None:
    text = "$\\eqref{a}$ $$x\\tag{1}\\label{a}$$ $\\ref{a}$ $\\eqref{none}$"
    assert formulas(text) == [r"\text{(1)}", r"x\tag{1}\label{a}", r"\text{1}", r"\eqref{none}"]


MATH = "{http://www.w3.org/1998/Math/MathML}"
PARTS = {"msub": 2, "msup": 2, "munder": 2, "mover": 2, "mfrac": 2, "msubsup": 3, "munderover": 3}
FORMULAS = (
    r"\max_x f(x)", r"\log_2^3 n", r"\operatorname*{argmax}_{x} y", r"\lim_{n\to\infty} a_n", r"\Pr_{x\sim p}[x]",
    r"a \bmod n", r"\mathrel{\mathop{=}\limits^{a}}", r"\overset{a}{b}", r"\mathop{\rm lim\,sup}_c", r"a = b \tag{1}",
    r"\int_0^1 x", r"\oint_C x^2", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\underbrace{\max_x}_{y}", r"\mathbf{x}",
)  # fmt: skip


@pytest.mark.parametrize("tex", FORMULAS)
def test_what_is_written_is_mathml_and_css(tex: str) -> None:
    root = lxml.etree.fromstring(MATHEMATICS.render(tex, True))
    for found in root.iter():
        name = str(found.tag).removeprefix(MATH)
        if name in PARTS:
            assert len(found) == PARTS[name], name
        if name in ("mi", "mo", "mn", "mtext"):
            assert len(found) == 0 and found.text
        if name == "mtd":
            assert found.get("width") is None
        assert "height:-" not in found.get("style", "")
    (source,) = root.iter(f"{MATH}annotation")
    assert source.text == tex


def test_what_is_read_out_keeps_operators_whole() -> None:
    root = lxml.etree.fromstring(MATHEMATICS.render(r"\log_2 a \bmod n", False))
    assert ["".join(e.itertext()) for e in root.iter(f"{MATH}msub")] == ["log\u20612"]
    assert "mod" in [e.text for e in root.iter(f"{MATH}mo")]
