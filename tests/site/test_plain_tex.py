"""Formulas as plain text: what a reader of a search result sees of them."""

from __future__ import annotations

import pytest
from eigenvault.site.plain_tex import plain_tex, readable
from eigenvault.site.search_words import terms
from hypothesis import example, given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "tex, shown",
    [
        (r"\frac{1}{n}\sum_{i=1}^{n}(x_i-\bar x)^2", "1/n ∑ᵢ₌₁ⁿ(xᵢ-x̄)²"),
        (r"\tfrac12", "1/2"),
        (r"\frac{f(x+h)-f(x)}{h}", "(f(x+h)-f(x))/h"),
        (r"\frac{(a)+(b)}{\sqrt{2}}", "((a)+(b))/(√2)"),
        (r"\frac{\partial L}{\partial W_{ij}}", "∂L/∂Wᵢⱼ"),
        (r"\frac{x}{\|x\|}", "x/‖x‖"),
        (r"A=\begin{bmatrix}1&2\\3&4\end{bmatrix}", "A=[1, 2; 3, 4]"),
        (r"\begin{array}{c|c}a&b\end{array}", "a, b"),
        (r"\begin{cases}x & x>0\\ 0 & \text{otherwise}\end{cases}", "{x, x>0; 0, otherwise"),
        (r"\begin{aligned}a&=b\\&=c\end{aligned}", "a = b = c"),
        (r"\mathbf{x}^\top \lambda \in \mathbb{R}^n", "x⊤λ ∈ ℝⁿ"),
        (r"\mathbb R^{m\times n}", "ℝ^(m×n)"),
        (r"\sigma_{\min}(W) \le e^{i\pi}", "σ_min(W) ≤ e^(iπ)"),
        (r"\operatorname{rank}A\le\min(m,n)", "rank A ≤ min(m,n)"),
        (r"\hat\beta=(X^\top X)^{-1}X^\top y", "β̂=(X⊤X)⁻¹X⊤y"),
        (r"f(\mathbf x)=A\mathbf {x}", "f(x)=Ax"),
        (r"\nabla_{a^{(\ell)}}L", "∇_(a^(ℓ))L"),
        (r"\sqrt[3]{x+1}", "³√(x+1)"),
        (r"\binom{n}{k}", "(n choose k)"),
        (r"\left.\frac{df}{dx}\right|_{x=0}", "df/dx|ₓ₌₀"),
        (r"\{x : x \not\in S\} \tag{3}", "{x : x ∉ S}"),
        (r"\alpha\beta f'", "α βf′"),
        (r"x^10 % not shown", "x¹0"),
        (r"\foo{x}", "foo x"),
    ],
)
def test_a_formula_reads_as_signs_and_words(tex: str, shown: str) -> None:
    assert plain_tex(tex) == shown


def test_only_formulas_are_read_so() -> None:
    assert readable("rank $1$ of $(1,-1)$, not $n-1$: $$x^2$$") == "rank 1 of (1,-1), not n-1: x²"
    assert readable("from $5 to $10, $6-$7") == "from $5 to $10, $6-$7"
    assert readable("echo $HOME/$USER") == "echo $HOME/$USER"


def test_letters_of_a_formula_are_found_without_their_indices() -> None:
    assert terms(plain_tex("x_i p_i n_1^2")) == ["x", "p", "n"]
    assert terms(plain_tex(r"\hat\beta_i+\sigma_{\max}\alpha\beta")) == [
        "beta", "sigma", "max", "alpha", "beta",
    ]  # fmt: skip


PIECES = st.sampled_from(
    [
        *"[]{}()^_&x'=$%",
        *(rf"\{name}" for name in ("frac", "sqrt", "left", "right", "alpha", "begin", "end", "not", "hat")),
        *(rf"\{name}" for name in ("overset", "hspace", "binom", "operatorname", "xrightarrow", "other", ",", "\\")),
        *(rf"\{edge}{{{name}}}" for edge in ("begin", "end") for name in ("bmatrix", "cases", "array", "text")),
        "12", " ",
    ]
)  # fmt: skip
OTHER = st.text(st.characters(exclude_characters="\\{}"), max_size=3)


@given(st.lists(st.one_of(PIECES, OTHER), max_size=40))
@example(["\\operatorname", "}"])
def test_no_formula_however_broken_leaves_tex(pieces: list[str]) -> None:
    shown = plain_tex("".join(pieces))
    assert not {"\\", "}", "\n", "$"} & set(shown)
    assert shown.count("{") <= pieces.count("\\begin{cases}")


def test_deep_and_long_formulas_end() -> None:
    assert len(plain_tex("{" * 3000 + "x" + "}" * 3000)) <= 1
    assert plain_tex(r"\frac" * 5000)
    assert plain_tex(r"x^" * 5000 + "2")
