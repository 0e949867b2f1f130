"""The feed: the newest notes, by the dates that their properties state (RFC 4287, Atom)."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

from eigenvault.site.urls import encode
from eigenvault.site.view import description_of
from eigenvault.vault import Note

ADDRESS = "feed.xml"
NEWEST = 20
_KEYS = ("updated", "modified", "date modified", "date", "created", "date created")
_NAMESPACE = "http://www.w3.org/2005/Atom"


def when(properties: Mapping[str, Any]) -> datetime | None:
    """Return the date of a note, from the first property that states one; never the file's own,
    which a checkout changes."""
    for key in _KEYS:
        value = properties.get(key)
        if isinstance(value, datetime):
            return value if value.tzinfo else value.replace(tzinfo=UTC)
        if isinstance(value, date):
            return datetime.combine(value, time(), UTC)
        if isinstance(value, str):
            try:
                found = datetime.fromisoformat(value.strip())
            except ValueError:
                continue
            return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None


@dataclass(frozen=True, slots=True)
class Dated:
    """What the feed says of a note that states a date."""

    moment: datetime
    path: str
    address: str
    title: str
    summary: str


def dated(note: Note, address: str) -> Dated | None:
    """Return what the feed says of a note, None if it states no date."""
    moment = when(note.properties)
    if moment is None:
        return None
    return Dated(moment, note.path, address, note.title, description_of(note))


def newest(found: Iterable[Dated | None], count: int) -> list[Dated]:
    """Return the ``count`` newest notes, the newest first."""
    known = (entry for entry in found if entry is not None)
    return heapq.nlargest(count, known, key=lambda entry: (entry.moment, entry.path))


def feed(entries: Sequence[Dated], name: str, site_url: str) -> str:
    """Return the feed of ``entries``, the newest first, as XML."""
    root = ElementTree.Element("feed", xmlns=_NAMESPACE)
    _add(root, "title", name)
    _add(root, "id", site_url)
    _add(root, "updated", entries[0].moment.isoformat())
    ElementTree.SubElement(root, "link", rel="self", href=urljoin(site_url, ADDRESS))
    ElementTree.SubElement(root, "link", rel="alternate", href=site_url)
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", name)
    for found in entries:
        url = urljoin(site_url, encode(found.address))
        entry = ElementTree.SubElement(root, "entry")
        _add(entry, "title", found.title)
        _add(entry, "id", url)
        _add(entry, "updated", found.moment.isoformat())
        ElementTree.SubElement(entry, "link", rel="alternate", href=url)
        _add(entry, "summary", found.summary)
    ElementTree.indent(root)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        + ElementTree.tostring(root, encoding="unicode")
        + "\n"
    )


def _add(parent: ElementTree.Element, tag: str, text: str) -> None:
    # Characters that XML does not allow would make the whole feed unreadable.
    ElementTree.SubElement(parent, tag).text = "".join(c for c in text if c >= " " or c in "\t\n")
