"""A page for every folder that has no note of its own there: its folders and notes, in order."""

from __future__ import annotations

from collections.abc import Iterator

from eigenvault.markup.html import element
from eigenvault.site.explorer import Explorer, Folder
from eigenvault.site.urls import relative
from eigenvault.vault.paths import clean


def folder_address(path: str) -> str:
    """Return the address at which a folder is found: its own page, or the note that stands there."""
    return f"{clean(path)}/"


def folder_pages(explorer: Explorer) -> Iterator[tuple[str, str, str]]:
    """Yield address, title and content of a page for each folder."""
    pending = list(explorer.root.folders.values())
    while pending:
        folder = pending.pop()
        pending.extend(folder.folders.values())
        yield folder_address(folder.path), folder.name, _content(explorer, folder)


def _content(explorer: Explorer, folder: Folder) -> str:
    page = folder_address(folder.path)
    items = []
    for inner in folder.folders.values():
        values = {"class": "folder-link", "href": relative(page, folder_address(inner.path))}
        items.append(element("li", html=element("a", values, text=f"{inner.name}/")))
    for note in folder.notes:
        values = {"class": "internal-link", "href": relative(page, explorer.addresses[note])}
        items.append(element("li", html=element("a", values, text=explorer.titles[note])))
    return element("ul", {"class": "note-list"}, html="".join(items))
