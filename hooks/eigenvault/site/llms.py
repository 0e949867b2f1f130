"""``llms.txt``: the wiki's notes as a list in Markdown, with the address of each one's source."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urljoin

from eigenvault.site.sources import NAME
from eigenvault.site.urls import encode
from eigenvault.site.view import description_of
from eigenvault.site.wiki import Wiki
from eigenvault.vault.order import natural

ADDRESS = "llms.txt"


def llms(wiki: Wiki, with_source: Collection[str], name: str, about: str, site_url: str) -> str:
    """Return the list, folder by folder; notes ``with_source`` by their Markdown, others by page."""
    folders: dict[str, list[str]] = {}
    for path in sorted(wiki.notes, key=natural):
        note, address = wiki.notes[path], wiki.addresses[path]
        file = f"{address}{NAME}" if path in with_source else address
        said = description_of(note)
        title = note.title.replace("[", "\\[").replace("]", "\\]")
        line = f"- [{title}]({urljoin(site_url, encode(file))})" + (f": {said}" if said else "")
        folders.setdefault(note.folder, []).append(line)
    pieces = [f"# {name}", *([f"> {about}"] if about else [])]
    for folder, lines in folders.items():
        pieces.append(f"## {folder or 'Notes'}\n\n" + "\n".join(lines))
    return "\n\n".join(pieces) + "\n"
