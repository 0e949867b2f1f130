"""Old and other addresses of a note that still lead to it, with the fragment kept."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain
from typing import NamedTuple

from eigenvault.markup.html import element, start
from eigenvault.site.urls import relative
from eigenvault.vault import Note
from eigenvault.vault.paths import clean, note_address, permalink_address
from eigenvault.vault.properties import aliases

_KEEP_FRAGMENT = "assets/redirect.js"


class Lead(NamedTuple):
    """A page that leads to a note: its file, empty for none, what decides whose the address is, and
    HTML."""

    file: str
    key: str
    html: str


def leads(note: Note, address: str) -> tuple[Lead, ...]:
    """Return the pages that lead to the note at ``address``: from its usual one, and from its aliases,
    which are paths from the vault's root (Obsidian's manual, *Permalinks*); one without a folder is found
    in the note's own folder as well."""
    names = aliases(note.properties)
    beside = (
        clean(f"{note.folder}/{name}") + "/" for name in names if note.folder and "/" not in name
    )
    rooted = ((permalink_address(name) or "").rstrip("/") for name in names)
    others = (*beside, *(f"{other}/" for other in rooted if other))
    usual = note_address(note.path)
    # Most notes stand where they usually do, and nothing leads from there.
    found = ("" if usual == address else usual, *others)
    return tuple(_lead(other, address, note.title) for other in found)


def _lead(other: str, address: str, title: str) -> Lead:
    if not other:
        return Lead("", "", "")
    return Lead(f"{other}index.html", _key(other), page(other, address, title))


def _key(address: str) -> str:
    """Return what two addresses have in common that cannot both be files."""
    return address.casefold().rstrip("/").removesuffix("index.html").rstrip("/")


def redirects(notes: Collection[tuple[Lead, ...]], taken: frozenset[str]) -> dict[str, str]:
    """Return the pages that lead on: address to HTML.

    ``notes`` have their usual addresses first, which go before all aliases. An address that somebody
    owns (``taken``, without regard to case) stays theirs, be it a page or a file.
    """
    owned = {address.casefold().rstrip("/") for address in taken}
    pages: dict[str, str] = {}
    usual = (found[0] for found in notes)
    others = (lead for found in notes for lead in found[1:])
    for file, key, html in chain(usual, others):
        if key and key not in owned:
            owned.add(key)
            pages[file] = html
    return pages


def page(address: str, target: str, title: str) -> str:
    """Return the page at ``address`` that leads to ``target``: with scripts the fragment is kept."""
    url = relative(address, target)
    head = "".join(
        (
            start("meta", {"charset": "utf-8"}),
            element("title", text=title),
            start("link", {"rel": "canonical", "href": url}),
            start("meta", {"name": "robots", "content": "noindex"}),
            element("script", {"src": relative(address, _KEEP_FRAGMENT)}),
            start("meta", {"http-equiv": "refresh", "content": f"0; url={url}"}),
        )
    )
    body = element("p", html=element("a", {"href": url}, text=title))
    html = element("head", html=head) + element("body", html=body)
    return f"<!doctype html>\n{element('html', {'lang': 'en'}, html=html)}\n"
