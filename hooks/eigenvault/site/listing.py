"""The list of all notes by folder: the way in where no note is the site's first page."""

from __future__ import annotations

from eigenvault.markup.html import element
from eigenvault.site.explorer import ALL_NOTES
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault.order import natural


def home_note(wiki: Wiki) -> str | None:
    """Return the note that a reader of this vault would begin with, if its name says so."""
    names = {path.lower(): path for path in wiki.notes}
    for name in (
        "home",
        "start",
        "start here",
        "readme",
        "welcome",
        wiki.root.resolve().name.lower(),
    ):
        if f"{name}.md" in names:
            return names[f"{name}.md"]
    return None


def all_notes(wiki: Wiki) -> str:
    """Return the list of all notes as HTML, folder by folder."""
    page = ALL_NOTES
    folders: dict[str, list[str]] = {}
    for path, note in wiki.notes.items():
        folders.setdefault(note.folder, []).append(path)
    pieces = []
    for folder in sorted(folders, key=lambda folder: [natural(part) for part in folder.split("/")]):
        if folder:
            pieces.append(element("h2", {"id": f"folder-{folder}"}, text=folder))
        items = []
        for path in sorted(folders[folder], key=lambda path: natural(wiki.notes[path].title)):
            values = {"class": "internal-link", "href": relative(page, wiki.addresses[path])}
            items.append(element("li", html=element("a", values, text=wiki.notes[path].title)))
        pieces.append(element("ul", {"class": "note-list"}, html="".join(items)))
    return "".join(pieces)
