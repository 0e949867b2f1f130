"""Footnotes as Obsidian reads them."""

from __future__ import annotations

import re

import pytest
from eigenvault.markup import Options, read_note

OPTIONS = Options(lambda tex, display: tex)


def notes(text: str) -> tuple[str, list[str]]:
    """Return the text of a note and its footnotes, as HTML without holes."""
    parts = read_note("N.md", text.encode(), OPTIONS).fragment.parts
    html = "".join(part for part in parts if isinstance(part, str))
    body, _, below = html.partition('<section class="footnotes"')
    found = re.findall(r"<li>(.*?) <a class=\"footnote-backref", below, re.DOTALL)
    return body, [re.sub(r"\s+", " ", note) for note in found]


@pytest.mark.parametrize("label", ["Note", "NOTE", "note", "nOTE"])
def test_a_label_counts_without_regard_to_case(label: str) -> None:
    body, found = notes(f"a[^{label}]\n\n[^Note]: text\n")
    assert ">1</a></sup>" in body and found == ["<p>text"]


def test_labels_that_differ_in_case_are_two_where_both_are_defined() -> None:
    assert notes("a[^B] b[^b]\n\n[^b]: small\n[^B]: large\n")[1] == ["<p>large", "<p>small"]


def test_the_first_of_two_is_shown() -> None:
    assert notes("a[^1]\n\n[^1]: first\n[^1]: second\n")[1] == ["<p>first"]


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
def test_what_is_indented_goes_on_with_the_footnote(indent: str) -> None:
    text = f"a[^1]\n\n[^1]: one\n\n{indent}two\n\n{indent}- three\n\nafter\n"
    body, (found,) = notes(text)
    assert "after" in body and "two" not in body
    assert found.startswith("<p>one</p> <p>two</p> <ul> <li>three</li>")


@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_lines_right_below_belong_to_it(indent: str) -> None:
    assert notes(f"a[^1]\n\n[^1]: one\n{indent}two\n\nafter\n")[1] == ["<p>one<br> two"]


def test_a_list_right_below_belongs_to_it() -> None:
    (found,) = notes("a[^1]\n\n[^1]: one\n  - two\n  - three\n")[1]
    assert "<li>two</li> <li>three</li>" in found


def test_code_within_keeps_its_indentation() -> None:
    text = "a[^1]\n\n[^1]: one\n\n    ```\n    x\n      y\n    ```\n"
    assert "x\n  y\n" in "".join(
        part
        for part in read_note("N.md", text.encode(), OPTIONS).fragment.parts
        if isinstance(part, str)
    )


def test_a_footnote_may_begin_in_the_next_line() -> None:
    assert notes("a[^1]\n\n[^1]:\n  one\n\n  two\n")[1] == ["<p>one</p> <p>two"]


def test_one_ends_where_the_next_begins() -> None:
    assert notes("a[^1]b[^2]\n\n[^1]: one\n[^2]: two\n\n    more\n")[1] == [
        "<p>one",
        "<p>two</p> <p>more",
    ]


def test_thousands_of_footnotes_cost_little_each() -> None:
    text = "".join(f"[^{n}]\n\n[^{n}]: x\nlazy\n" for n in range(3000))
    assert len(notes(text)[1]) == 3000
