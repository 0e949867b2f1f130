"""A page for every folder that has no note of its own there: its folders and notes, in order."""

from __future__ import annotations

from eigenvault.markup.html import element
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki


def folder_page(wiki: Wiki, path: str) -> str:
    """Return the content of the page of the folder at ``path``."""
    tree = wiki.explorer
    folder = tree.at(path)
    page = folder.address
    items = []
    for inner in folder.folders.values():
        values = {"class": "folder-link", "href": relative(page, inner.address)}
        items.append(element("li", html=element("a", values, text=f"{inner.name}/")))
    for note in folder.notes:
        values = {"class": "internal-link", "href": relative(page, tree.addresses[note])}
        items.append(element("li", html=element("a", values, text=tree.titles[note])))
    return element("ul", {"class": "note-list"}, html="".join(items))
