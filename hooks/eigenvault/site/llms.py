"""``llms.txt``: the wiki's notes as a list in Markdown, with the address of each one's source."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter
from urllib.parse import urljoin

from eigenvault.site.sources import NAME
from eigenvault.site.urls import encode
from eigenvault.site.view import description_of
from eigenvault.vault import Note
from eigenvault.vault.order import natural

ADDRESS = "llms.txt"


@dataclass(frozen=True, slots=True)
class Line:
    """What the list says of a note before and behind the file that it names; ``key`` is its place."""

    key: object
    path: str
    folder: str
    before: str
    behind: str


def line(note: Note, address: str, site_url: str) -> Line:
    """Return what the list says of a note."""
    title = note.title.replace("[", "\\[").replace("]", "\\]")
    said = description_of(note)
    before = f"- [{title}]({urljoin(site_url, encode(address))}"
    return Line(natural(note.path), note.path, note.folder, before, f": {said}" if said else "")


def llms(lines: Collection[Line], sources: Mapping[str, str], name: str, about: str) -> str:
    """Return the list, folder by folder: notes that have a source by it, others by their page."""
    folders: dict[str, list[str]] = {}
    for found in sorted(lines, key=attrgetter("key")):
        file = NAME if sources[found.path] else ""
        folders.setdefault(found.folder, []).append(f"{found.before}{file}){found.behind}")
    pieces = [f"# {name}", *([f"> {about}"] if about else [])]
    for folder, texts in folders.items():
        pieces.append(f"## {folder or 'Notes'}\n\n" + "\n".join(texts))
    return "\n\n".join(pieces) + "\n"
