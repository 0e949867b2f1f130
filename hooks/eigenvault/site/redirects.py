"""Old and other addresses of a note that still lead to it, with the fragment kept."""

from __future__ import annotations

from collections.abc import Mapping

from eigenvault.markup.html import element, start
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault.paths import clean, note_address
from eigenvault.vault.properties import aliases

_KEEP_FRAGMENT = (
    "location.replace(document.querySelector('link[rel=canonical]').href+location.hash)"
)


def redirects(wiki: Wiki, taken: frozenset[str]) -> Mapping[str, str]:
    """Return the pages that lead on: address to HTML.

    A note with a permalink is found at its usual address too, and every note under its aliases, in
    its own folder. An address that somebody owns (``taken``, without regard to case) stays theirs.
    """
    owned = set(taken)
    pages: dict[str, str] = {}

    def lead(address: str, path: str) -> None:
        if address and address.casefold() not in owned:
            owned.add(address.casefold())
            pages[f"{address}index.html"] = page(
                relative(address, wiki.addresses[path]), wiki.notes[path].title
            )

    for path in wiki.notes:
        lead(note_address(path), path)
    for path, note in wiki.notes.items():
        folder = f"{clean(note.folder)}/" if note.folder else ""
        for alias in aliases(note.properties):
            lead(f"{folder}{clean(alias.replace('/', '-'))}/", path)
    return pages


def page(url: str, title: str) -> str:
    """Return a page that leads to ``url``: at once with scripts, and without them as well."""
    head = "".join(
        (
            start("meta", {"charset": "utf-8"}),
            element("title", text=title),
            start("link", {"rel": "canonical", "href": url}),
            start("meta", {"name": "robots", "content": "noindex"}),
            element("script", html=_KEEP_FRAGMENT),
            start("meta", {"http-equiv": "refresh", "content": f"0; url={url}"}),
        )
    )
    body = element("p", html=element("a", {"href": url}, text=title))
    html = element("head", html=head) + element("body", html=body)
    return f"<!doctype html>\n{element('html', {'lang': 'en'}, html=html)}\n"
