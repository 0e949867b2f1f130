"""What is left open or undefined is told with its line, and as a warning only where Obsidian breaks too."""

from __future__ import annotations

from itertools import pairwise

import pytest
from eigenvault.markup import Options, read_note
from eigenvault.markup.mathematics import Mathematics
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Build

MATHEMATICS = Mathematics()
OPTIONS = Options(MATHEMATICS.formula, fault=MATHEMATICS.fault)


def told(text: str) -> list[str]:
    found = read_note("N.md", text.encode(), OPTIONS).note.problems
    assert all(problem.file == "N.md" for problem in found)
    return [f"{problem.line} {problem.severity}: {problem.message}" for problem in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("---\na: b\n---\n\ntext\nand $\\frac{1}$\n", ["6 warning: formula: "]),
        ("a $x$\n\n$$\n\\begin{nothing}x\\end{nothing}\n$$\n", ["3 warning: formula: No such env"]),
        ("$$\\begin{prooftree}x\\end{prooftree}$$", ["1 info: formula: No such environment"]),
        ("line\n$\\lamda$ $\\lamda$ **$\\lamda$**", ["2 warning: formula: unknown command \\lamda"]),
        ("$\\mspace{3mu}$", ["1 info: formula: unknown command \\mspace"]),
        ("> - a\n>   b $\\unheard + \\mspace$", ["2 warning: formula: unknown command \\unheard"]),
        ("%%a\nb%% c $x_$", ["2 warning: formula: "]),
        ("$a\nb$ $x_$", ["2 warning: formula: "]),
        ("```py\nx\n", ["1 info: ``` is never closed: all below it is code"]),
        ("text\n\n~~~~\nx\n\n~~~\ntext", ["3 warning: ~~~~ is never closed"]),
        ("```\n", ["1 info: ``` is never closed"]),
        ("- a\n  ```\n  x\n\n- b\n", ["2 info: ``` is never closed"]),
        ("a %%open\nb\n", ["1 info: %% is never closed: all below it is hidden"]),
        ("a\nb %%open\n\nlost\n", ["2 warning: %% is never closed"]),
        ("a\n\n%%\nopen\n\nlost\n", ["3 warning: %% is never closed"]),
        ("a\n\n%%\nopen\n", ["3 info: %% is never closed"]),
        ("text\n\n$$\nx = 1\n\ntext\n", ["3 warning: $$ is never closed: the formula is shown as text"]),
        ("a\n[^1] and [^1] [^two]\n", ["2 warning: [^1]: no such footnote", "2 warning: [^two]: no"]),
        ("[^a-z]*", ["1 info: [^a-z]: no such footnote"]),
        ("[^a-z] [^b]\n\n[^b]: x", ["1 warning: [^a-z]: no such footnote"]),
        ("x[^1]\n\n[^1]: a\n[^1]: b\n", ["4 warning: [^1] is defined twice: what is shown stands in line 3"]),
    ],
)  # fmt: skip
def test_it_is_told_with_its_line(text: str, wanted: list[str]) -> None:
    found = told(text)
    assert len(found) == len(wanted), found
    assert all(one.startswith(other) for one, other in zip(found, wanted, strict=True)), found


@pytest.mark.parametrize(
    "text",
    [
        "`[^1]` `$$` `%%`\n\n```\n[^1] $$ %%\n```\n",
        "\\[^1] and \\$\\$ x_1\n",
        "It costs $$ or $$$, a lot\n\n$$ is money\n",
        "a[^1] b[^Two]\n\n[^1]: x\n[^two]: y\n",
        "```\n~~~\n```\n\n~~~\n```\n~~~\n\n> ```\n> x\n> ```\n",
        "```\n\nx\n\n```",
        "%%a%% b %%\nc\n%% d\n\n%%\ne\n\n%%\n",
        "a %%b\n\nc%% d\n",
        "$$x$$ $y$\n\n$$\nx\n\ny\n$$\n\n\\[x^2\\]\n",
        "$\\abs{x}$ $\\newcommand{\\q}{x}$ $\\q$ $\\ce{H2O}$\n",
        "    ```\n    [^1]\n",
        "%%[^1] $\\unheard$ ```%% [^1](x)\n",
    ],
)
def test_what_is_well_is_not_told(text: str) -> None:
    assert [line for line in told(text) if "no such note" not in line] == []


@given(st.lists(st.sampled_from(["```", "~~~~", "x", "", "> ", "- ", "  "]), max_size=12))
def test_a_fence_that_is_closed_is_not_told(pieces: list[str]) -> None:
    lines = [f"{before}{mark}" for before, mark in pairwise(pieces)]
    text = "\n".join(lines).replace("`", "").replace("~", "")
    assert told(f"`````\n{text}\n`````\n") == []
    assert len([line for line in told(f"`````\n{text}\n")]) == 1


def test_an_author_is_told_in_the_report(build_site: Build) -> None:
    site = build_site(
        {"A/N.md": "---\na: b\n---\nx[^1]\n", "P.md": "---\ndraft: true\n---\n[^9]\n"}
    )
    assert "WARNING -  notes/A/N.md:4: [^1]: no such footnote\n" in site.log
    assert "[^9]" not in site.log
    assert build_site({"N.md": "text\n\n```\ncode\n"}, "--strict").code == 0
    assert build_site({"N.md": "$\\lamda$\n"}, "--strict").code != 0
