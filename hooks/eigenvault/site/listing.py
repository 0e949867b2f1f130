"""The list of all notes by folder: the way in where no note is the site's first page."""

from __future__ import annotations

from eigenvault.markup.html import element
from eigenvault.site.claims import ADDRESS as CLAIMS
from eigenvault.site.claims import has_claims
from eigenvault.site.explorer import ALL_NOTES
from eigenvault.site.graph import ADDRESS as GRAPH
from eigenvault.site.reading_paths import ADDRESS as PATHS
from eigenvault.site.reading_paths import has_paths
from eigenvault.site.references import BIBLIOGRAPHY
from eigenvault.site.tag_pages import INDEX as TAGS
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
    pieces = [_other_ways(wiki, page)]
    for folder in sorted(folders, key=lambda folder: [natural(part) for part in folder.split("/")]):
        if folder:
            pieces.append(element("h2", {"id": f"folder-{folder}"}, text=folder))
        items = []
        for path in sorted(folders[folder], key=lambda path: natural(wiki.notes[path].title)):
            values = {"class": "internal-link", "href": relative(page, wiki.addresses[path])}
            items.append(element("li", html=element("a", values, text=wiki.notes[path].title)))
        pieces.append(element("ul", {"class": "note-list"}, html="".join(items)))
    return "".join(pieces)


def _other_ways(wiki: Wiki, page: str) -> str:
    """Return links to the site's other ways in."""
    ways = [(GRAPH, "the graph")]
    if wiki.groups:
        ways.append((TAGS, "all tags"))
    if has_paths(wiki):
        ways.append((PATHS, "how do I get to …"))
    if has_claims(wiki):
        ways.append((CLAIMS, "all claims and their checks"))
    if wiki.works:
        ways.append((BIBLIOGRAPHY, "the bibliography"))
    links = [element("a", {"href": relative(page, address)}, text=text) for address, text in ways]
    return element("p", {"class": "other-ways"}, html=f"Other ways in: {', '.join(links)}.")
