"""Recently changed: the notes that state a date, the newest first."""

from __future__ import annotations

from eigenvault.markup.html import element
from eigenvault.site.feed import when
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki

ADDRESS = "recent/"
NEWEST = 100


def recent_page(wiki: Wiki) -> str:
    """Return the list of the newest notes, each with its day; empty where no note states a date."""
    dated = []
    for path, note in wiki.notes.items():
        moment = when(note.properties)
        if moment is not None:
            dated.append((moment, path, note.title))
    dated.sort(reverse=True)
    items = []
    for moment, path, title in dated[:NEWEST]:
        day = moment.date().isoformat()
        values = {"class": "internal-link", "href": relative(ADDRESS, wiki.addresses[path])}
        time = element("time", {"datetime": day}, text=day)
        items.append(element("li", html=f"{time} {element('a', values, text=title)}"))
    return element("ul", {"class": "recent"}, html="".join(items)) if items else ""
