"""The page of the bibliography: every work that is cited, with links back to where."""

from __future__ import annotations

from html import escape

from eigenvault.markup.html import element
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki


def bibliography(wiki: Wiki) -> str:
    """Return the list of all cited works, each with the notes that cite it."""
    works, notes, addresses = wiki.works, wiki.notes, wiki.addresses
    page = wiki.own["bibliography"]
    cited: dict[str, list[str]] = {}
    for path, note in notes.items():
        for key in dict.fromkeys(key for key, _ in note.citations):
            cited.setdefault(key, []).append(path)
    items = []
    for work in sorted(works.values(), key=lambda work: (work.label.casefold(), work.key)):
        if work.key not in cited:
            continue
        html = escape(work.reference(), quote=False)
        if work.url:
            html += " " + element(
                "a", {"class": "external-link", "href": work.url, "rel": "noopener"}, text=work.url
            )
        links = []
        for path in cited[work.key]:
            values = {"class": "internal-link", "href": relative(page, addresses[path])}
            links.append(element("a", values, text=notes[path].title))
        html += element("p", {"class": "cited-in"}, html="Cited in " + ", ".join(links))
        items.append(element("li", {"id": f"ref-{work.key}"}, html=html))
    return element("ul", {"class": "bibliography"}, html="".join(items))
