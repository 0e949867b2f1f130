"""The list of all notes by folder: the way in where no note is the site's first page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from eigenvault.markup.html import element
from eigenvault.site.explorer import ALL_NOTES
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Note


def home_note(paths: Iterable[str], root: Path) -> str | None:
    """Return the note that a reader of this vault would begin with, if its name says so."""
    names = {path.lower(): path for path in paths if "/" not in path}
    for name in ("home", "start", "start here", "readme", "welcome", root.resolve().name.lower()):
        if f"{name}.md" in names:
            return names[f"{name}.md"]
    return None


def item(note: Note, address: str) -> str:
    """Return what the list says of a note."""
    values = {"class": "internal-link", "href": relative(ALL_NOTES, address)}
    return element("li", html=element("a", values, text=note.title))


def all_notes(wiki: Wiki, items: Mapping[str, str], ways: Sequence[tuple[str, str]]) -> str:
    """Return the list of all notes (``items``) as HTML, folder by folder, with other ``ways`` in."""
    links = [
        element("a", {"href": relative(ALL_NOTES, address)}, text=text) for address, text in ways
    ]
    pieces = [element("p", {"class": "other-ways"}, html=f"Other ways in: {', '.join(links)}.")]
    root = wiki.explorer.whole_tree()
    pending = [root]
    while pending:
        folder = pending.pop()
        if folder.notes and folder is not root:
            pieces.append(element("h2", {"id": f"folder-{folder.path}"}, text=folder.path))
        if folder.notes:
            html = "".join(items[path] for path in folder.notes)
            pieces.append(element("ul", {"class": "note-list"}, html=html))
        pending.extend(reversed(folder.folders.values()))
    return "".join(pieces)
