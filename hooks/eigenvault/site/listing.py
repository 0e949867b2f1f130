"""The list of all notes by folder: the way in where no note is the site's first page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from eigenvault.markup.anchors import Anchors
from eigenvault.markup.html import element
from eigenvault.site.parts import MANY, Item, list_of, other_parts, part_address
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki


def home_note(paths: Iterable[str], root: Path) -> str | None:
    """Return the note that a reader of this vault would begin with, if its name says so."""
    names = {path.lower(): path for path in paths if "/" not in path}
    for name in ("home", "start", "start here", "readme", "welcome", root.resolve().name.lower()):
        if f"{name}.md" in names:
            return names[f"{name}.md"]
    return None


def all_notes(
    wiki: Wiki, items: Sequence[Item], number: int, count: int, ways: Sequence[tuple[str, str]]
) -> str:
    """Return part ``number`` of ``count`` of the list of all notes, folder by folder, with other
    ``ways`` in. ``items`` are the notes of the vault's root; in a vault of more than ``MANY`` notes a
    folder's stand on its own page."""
    address = wiki.own["all-notes"]
    page = part_address(address, number)
    tree, anchors = wiki.explorer, Anchors()
    links = [element("a", {"href": relative(page, way)}, text=text) for way, text in ways]
    pieces = [element("p", {"class": "other-ways"}, html=f"Other ways in: {', '.join(links)}.")]
    if items:
        pieces.append(list_of(items, page))
    pending = list(reversed(tree.whole_tree().folders.values())) if number == 1 else []
    while pending:
        folder = pending.pop()
        pending.extend(reversed(folder.folders.values()))
        if len(tree.titles) > MANY:
            link = element("a", {"href": relative(page, folder.address)}, text=folder.path)
            pieces.append(element("p", html=f"{link} {len(folder.notes):,}"))
        elif folder.notes:
            identifier = anchors.unique(f"folder {folder.path}")
            pieces.append(element("h2", {"id": identifier}, text=folder.path))
            inner = [Item(tree.titles[path], tree.addresses[path]) for path in folder.notes]
            pieces.append(list_of(inner, page))
    return "".join(pieces) + other_parts(address, number, count)
