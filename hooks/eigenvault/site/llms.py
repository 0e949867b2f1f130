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
    """What the list says of a note; ``key`` is where it stands."""

    key: object
    path: str
    folder: str
    title: str
    address: str
    said: str


def line(note: Note, address: str) -> Line:
    """Return what the list says of a note."""
    title = note.title.replace("[", "\\[").replace("]", "\\]")
    return Line(natural(note.path), note.path, note.folder, title, address, description_of(note))


def llms(
    lines: Collection[Line], sources: Mapping[str, str], name: str, about: str, site_url: str
) -> str:
    """Return the list, folder by folder: notes that have a source by it, others by their page."""
    folders: dict[str, list[str]] = {}
    for found in sorted(lines, key=attrgetter("key")):
        file = f"{found.address}{NAME}" if sources[found.path] else found.address
        text = f"- [{found.title}]({urljoin(site_url, encode(file))})"
        folders.setdefault(found.folder, []).append(
            text + (f": {found.said}" if found.said else "")
        )
    pieces = [f"# {name}", *([f"> {about}"] if about else [])]
    for folder, texts in folders.items():
        pieces.append(f"## {folder or 'Notes'}\n\n" + "\n".join(texts))
    return "\n\n".join(pieces) + "\n"
