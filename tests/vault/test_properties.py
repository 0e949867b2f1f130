"""Properties: whatever stands on top of a note, reading goes on."""

from __future__ import annotations

from datetime import date

import pytest
from eigenvault.vault import decode, read_properties
from eigenvault.vault.properties import aliases, property_links, tags, text_list
from hypothesis import given
from hypothesis import strategies as st


def test_splits_block_and_body() -> None:
    found = read_properties("---\ntitle: A\ndate: 2024-02-03\n---\nText\n")
    assert found.values == {"title": "A", "date": date(2024, 2, 3)}
    assert (found.body, found.body_line) == ("Text\n", 5)
    assert found.key_lines == {"title": 2, "date": 3}


@pytest.mark.parametrize(
    "text", ["Text", "", "\n---\na: 1\n---\n", "---\nno end", "----\na: 1\n---\n"]
)
def test_without_a_block_all_is_body(text: str) -> None:
    assert read_properties(text).body == text


def test_json_on_one_line_is_a_block() -> None:
    found = read_properties('---\n{"dg-publish":true,"permalink":"/a/"}\n---\n')
    assert found.values == {"dg-publish": True, "permalink": "/a/"}


def test_a_bare_link_stays_a_link() -> None:
    found = read_properties("---\nup: [[A b]]\nboth: [[A]], [[B|c]]\nlist:\n  - [[C]]\n---\n")
    assert found.values == {"up": "[[A b]]", "both": ["[[A]]", "[[B|c]]"], "list": ["[[C]]"]}
    links = property_links(found.values, found.key_lines)
    assert [(link.target, link.text, link.line) for link in links] == [
        ("A b", "A b", 2),
        ("A", "A", 3),
        ("B", "c", 3),
        ("C", "C", 4),
    ]


@pytest.mark.parametrize(
    "block",
    [
        "title: @home",
        "a: b: c",
        "tags: [a / b?",
        'x: "open',
        "\tx: 1",
        "%%: 1\n- y",
        "a: *b",
        "!!python/x y",
    ],
)
def test_a_broken_block_is_one_problem_with_its_line(block: str) -> None:
    found = read_properties(f"---\nok: 1\n{block}\nlast: 2\n---\nText", "N.md")
    assert found.body == "Text"
    assert len(found.problems) == 1
    assert found.problems[0].file == "N.md" and 2 <= found.problems[0].line <= 6
    assert found.values["ok"] == 1
    assert found.broken


def test_no_mapping_is_reported() -> None:
    found = read_properties("---\n- a\n- b\n---\n", "N.md")
    assert found.values == {} and len(found.problems) == 1


def test_a_block_that_explodes_is_bounded() -> None:
    rows = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    rows += [
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    found = read_properties("---\n" + "\n".join(rows) + "\n---\nText", "N.md")
    assert found.body == "Text" and len(found.problems) == 1


@given(st.text(alphabet="ab: -[]{}'\"#&*!|>\n\t%@,é", max_size=80))
def test_nothing_raises(block: str) -> None:
    found = read_properties(f"---\n{block}\n---\nbody", "N.md")
    assert len(found.problems) <= 1
    aliases(found.values), tags(found.values), property_links(found.values, found.key_lines)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfa", "a"),
        (b"a\r\nb\rc", "a\nb\nc"),
        ("ä".encode("utf-16"), "ä"),
        (b"a\xffb", "a�b"),
        (b"a\x00b", "ab"),
    ],
)
def test_decodes_what_editors_write(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (None, ()),
        ("", ()),
        ("[]", ()),
        ("a, b", ("a", "b")),
        (["a", None, "a", 3], ("a", "3")),
        (7, ("7",)),
        ([["x"]], ()),
    ],
)
def test_lists_in_every_form(value: object, texts: tuple[str, ...]) -> None:
    assert text_list(value) == texts


def test_tags_in_every_form() -> None:
    assert tags({"tags": "#course a/b"}) == ("course", "a/b")
    assert tags({"Tag": ["#x", "y z"]}) == ("x", "y-z")
