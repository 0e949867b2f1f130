"""Long lists of notes in parts, each on a page of its own: no page grows with the vault."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from eigenvault.markup.html import element
from eigenvault.site.explorer import divide
from eigenvault.site.urls import relative

MANY = 500  # notes of a list that stand on one page


def parts(notes: Sequence[str]) -> list[tuple[str, ...]]:
    """Return ``notes`` in parts of about half of ``MANY``; a list that is no longer than that is one.

    One note more or less changes one part, or two.
    """
    if len(notes) <= MANY:
        return [tuple(notes)]
    cuts = [*divide(notes, MANY // 2), len(notes)]
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
