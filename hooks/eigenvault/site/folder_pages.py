"""A page for every folder that has no note of its own there: its folders and notes, in order."""

from __future__ import annotations

from collections.abc import Sequence

from eigenvault.markup.html import element
from eigenvault.site.parts import Item, list_of, other_parts, part_address
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki

Folders = tuple[tuple[str, str], ...]  # each with its address


def folder_page(
    wiki: Wiki, first: str, folders: Folders, items: Sequence[Item], number: int, count: int
) -> str:
    """Return the content of part ``number`` of ``count`` of the page of a folder, of which the ``first``
    stands at its address and has its ``folders``; ``items`` are the notes in it."""
    page = part_address(first, number)
    lines = []
    for name, inner in folders if number == 1 else ():
        values = {"class": "folder-link", "href": relative(page, inner)}
        lines.append(element("li", html=element("a", values, text=f"{name}/")))
    return list_of(items, page, lines) + other_parts(first, number, count)
