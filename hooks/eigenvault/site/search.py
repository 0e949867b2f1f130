"""What the search finds: one entry a section, from the text that reading has collected."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from eigenvault.site.urls import encode, encode_fragment
from eigenvault.site.wiki import Wiki
from eigenvault.vault.properties import aliases


def entries(wiki: Wiki) -> Iterator[dict[str, Any]]:
    """Yield the entries of all published notes, as Material's search reads them: address, title,
    text (HTML-escaped) and tags. Aliases stand with the text of the note's first section."""
    for path, note in wiki.notes.items():
        address = encode(wiki.addresses[path])
        tags = list(dict.fromkeys(tag.name for tag in note.tags))
        names = [alias for alias in aliases(note.properties) if alias != note.title]
        for number, section in enumerate(note.sections):
            heading = note.headings[section.heading] if section.heading >= 0 else None
            words = [*names, section.text] if number == 0 else [section.text]
            if number == 0 and heading is not None:
                yield _entry(address, note.title, " ".join(names), tags)
            location = f"{address}#{encode_fragment(heading.id)}" if heading else address
            yield _entry(location, heading.text if heading else note.title, "\n".join(words), tags)


def _entry(location: str, title: str, text: str, tags: list[str]) -> dict[str, Any]:
    entry = {"location": location, "title": escape(title), "text": escape(text)}
    return {**entry, "tags": tags} if tags else entry
