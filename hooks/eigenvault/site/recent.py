"""Recently changed: the notes that state a date, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from eigenvault.markup.html import element
from eigenvault.site.feed import Dated
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki

NEWEST = 100


def recent_page(wiki: Wiki, entries: Sequence[Dated]) -> str:
    """Return the list of the newest notes, each with its day."""
    page, items = wiki.own["recent"], []
    for entry in entries:
        day = entry.moment.date().isoformat()
        values = {"class": "internal-link", "href": relative(page, entry.address)}
        time = element("time", {"datetime": day}, text=day)
        items.append(element("li", html=f"{time} {element('a', values, text=entry.title)}"))
    return element("ul", {"class": "recent"}, html="".join(items))
