"""Addresses: one owner each."""

from __future__ import annotations

import pytest
from eigenvault.vault import assign_addresses, note_address, permalink_address
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("A b/C.md", "A b/C/"),
        ("index.md", ""),
        ("A/index.md", "A/"),
        ("What?.md", "What-/"),
        ('a:"b"|c.md', "a--b--c/"),
        ("dots...md", "dots/"),
        ("CON.md", "_CON/"),
    ],
)
def test_addresses_of_notes(path: str, address: str) -> None:
    assert note_address(path) == address


def test_a_collision_has_a_stated_winner() -> None:
    addresses, problems = assign_addresses(["a?.md", "a-.md", "A-.md"], [], {})
    assert len({address.casefold() for address in addresses.values()}) == 3
    assert addresses["A-.md"] == "A-/"
    assert len(problems) == 2


def test_a_readme_is_the_folder_only_without_an_index() -> None:
    addresses, _ = assign_addresses(["README.md", "A/README.md", "A/index.md"], [], {})
    assert addresses == {"README.md": "", "A/README.md": "A/README/", "A/index.md": "A/"}


def test_permalinks_come_first() -> None:
    addresses, problems = assign_addresses(["B.md", "C.md"], [], {"C.md": "B/"})
    assert addresses == {"C.md": "B/", "B.md": "B-2/"}
    assert [problem.file for problem in problems] == ["B.md"]


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("/a/b/", "a/b/"),
        ("a", "a/"),
        ("/", ""),
        (None, None),
        ("", None),
        ("../x", "x/"),
        (3, None),
    ],
)
def test_permalinks_as_written(value: object, address: str | None) -> None:
    assert permalink_address(value) == address


@given(st.lists(st.text(alphabet="aAäÄ?:. /é́", min_size=1, max_size=6), unique=True, max_size=12))
def test_no_address_has_two_owners(names: list[str]) -> None:
    paths = [f"{name}.md" for name in names]
    addresses, _ = assign_addresses(paths, [], {})
    again, _ = assign_addresses(reversed(paths), [], {})
    assert addresses == again
    assert len({address.casefold() for address in addresses.values()}) == len(paths)
