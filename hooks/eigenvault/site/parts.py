"""Long lists of notes in parts, each on a page of its own: no page grows with the vault."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from eigenvault.markup.html import element
from eigenvault.site.explorer import divide
from eigenvault.site.urls import relative

if TYPE_CHECKING:
    from eigenvault.vault import Note

MANY = 500  # notes of a list that stand on one page


class Item(NamedTuple):
    """What a list shows of a note."""

    title: str
    address: str


def item(note: Note, address: str) -> Item:
    """Return what a list shows of the note at ``address``."""
    return Item(note.title, address)


def list_of(items: Sequence[Item], page: str, before: Sequence[str] = ()) -> str:
    """Return the list of ``items`` for the page at address ``page``, with the lines ``before`` them."""
    lines = [*before]
    for title, address in items:
        values = {"class": "internal-link", "href": relative(page, address)}
        lines.append(element("li", html=element("a", values, text=title)))
    return element("ul", {"class": "note-list"}, html="".join(lines))


def parts(notes: Sequence[Item]) -> list[tuple[Item, ...]]:
    """Return ``notes`` in parts of about half of ``MANY``; a list that is no longer than that is one.

    One note more or less changes one part, or two.
    """
    if len(notes) <= MANY:
        return [tuple(notes)]
    cuts = [*divide([address for _, address in notes], MANY // 2), len(notes)]
    return [tuple(notes[first:last]) for first, last in pairwise(cuts)]


def part_address(address: str, number: int) -> str:
    """Return the address of a part, counted from 1, of the list at ``address``."""
    return address if number == 1 else f"{address}part-{number}/"


def other_parts(address: str, number: int, count: int) -> str:
    """Return links from part ``number`` to all ``count`` of the list, nothing where it is the only one."""
    if count < 2:
        return ""
    page = part_address(address, number)
    links = []
    for other in range(1, count + 1):
        current = "page" if other == number else None
        values = {"href": relative(page, part_address(address, other)), "aria-current": current}
        links.append(element("a", values, text=str(other)))
    values = {"class": "list-parts", "aria-label": "Parts of this list"}
    return element("nav", values, html=" ".join(links))
