"""The feed: the newest notes, by the dates that their properties state (RFC 4287, Atom)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

from eigenvault.site.urls import encode
from eigenvault.site.wiki import Wiki
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


def feed(wiki: Wiki, name: str, site_url: str | None) -> str | None:
    """Return the feed as XML, None where no note states a date or the site has no address."""
    dated: list[tuple[datetime, str, Note]] = []
    for path, note in wiki.notes.items():
        moment = when(note.properties)
        if moment is not None:
            dated.append((moment, path, note))
    if not dated or not site_url:
        return None
    dated.sort(key=lambda entry: (entry[0], entry[1]), reverse=True)
    root = ElementTree.Element("feed", xmlns=_NAMESPACE)
    _add(root, "title", name)
    _add(root, "id", site_url)
    _add(root, "updated", dated[0][0].isoformat())
    ElementTree.SubElement(root, "link", rel="self", href=urljoin(site_url, ADDRESS))
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", name)
    for moment, path, note in dated[:NEWEST]:
        url = urljoin(site_url, encode(wiki.addresses[path]))
        entry = ElementTree.SubElement(root, "entry")
        _add(entry, "title", note.title)
        _add(entry, "id", url)
        _add(entry, "updated", moment.isoformat())
        ElementTree.SubElement(entry, "link", rel="alternate", href=url)
        _add(entry, "summary", str(note.properties.get("description") or note.excerpt))
    ElementTree.indent(root)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        + ElementTree.tostring(root, encoding="unicode")
        + "\n"
    )


def _add(parent: ElementTree.Element, tag: str, text: str) -> None:
    # Characters that XML does not allow would make the whole feed unreadable.
    ElementTree.SubElement(parent, tag).text = "".join(c for c in text if c >= " " or c in "\t\n")
