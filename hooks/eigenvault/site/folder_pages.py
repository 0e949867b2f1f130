"""A page for every folder that has no note of its own there: its folders and notes, in order."""

from __future__ import annotations

from collections.abc import Sequence

from eigenvault.markup.html import element
from eigenvault.site.parts import other_parts, part_address
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki


def folder_page(wiki: Wiki, path: str, notes: Sequence[str], number: int, count: int) -> str:
    """Return the content of part ``number`` of ``count`` of the page of the folder at ``path``: its
    folders on the first, and ``notes``."""
    tree = wiki.explorer
    folder = tree.at(path)
    page = part_address(folder.address, number)
    items = []
    for inner in folder.folders.values() if number == 1 else ():
        values = {"class": "folder-link", "href": relative(page, inner.address)}
        items.append(element("li", html=element("a", values, text=f"{inner.name}/")))
    for note in notes:
        values = {"class": "internal-link", "href": relative(page, tree.addresses[note])}
        items.append(element("li", html=element("a", values, text=tree.titles[note])))
    listed = element("ul", {"class": "note-list"}, html="".join(items))
    return listed + other_parts(folder.address, number, count)
