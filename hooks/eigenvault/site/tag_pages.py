"""A page for every tag, with the notes that carry it or one of its children, and an index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eigenvault.garden import TagGroup
from eigenvault.markup.html import element
from eigenvault.site.parts import other_parts, part_address
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault.paths import clean

INDEX = "tags/"


def tag_addresses(groups: Mapping[str, TagGroup], taken: frozenset[str]) -> dict[str, str]:
    """Return the address of each tag's page; a note keeps an address that both want."""
    addresses = {}
    for key in groups:
        address = f"tags/{clean(key)}/"
        while address.casefold() in taken:
            address = f"{address[:-1]}-tag/"
        addresses[key] = address
    return addresses


def notes_of_tag(wiki: Wiki, key: str) -> list[str]:
    """Return the notes that carry a tag or one of its children, by title."""
    return sorted(wiki.groups[key].notes, key=lambda path: wiki.notes[path].title.casefold())


def tag_page(wiki: Wiki, key: str, notes: Sequence[str], number: int, count: int) -> str:
    """Return the content of part ``number`` of ``count`` of the page of the tag ``key``: ``notes``."""
    group, address = wiki.groups[key], wiki.tags[key]
    page = part_address(address, number)
    pieces = []
    if group.children:
        links = [_tag(wiki, child, page) for child in group.children]
        pieces.append(element("p", {"class": "tag-children"}, html=" ".join(links)))
    pieces.append(_notes(wiki, notes, page))
    pieces.append(other_parts(address, number, count))
    return "".join(pieces)


def index_page(wiki: Wiki) -> str:
    """Return the content of the index of all tags."""
    items = [
        element("li", html=f"{_tag(wiki, key, INDEX)} {len(group.notes)}")
        for key, group in wiki.groups.items()
    ]
    return element("ul", {"class": "tag-index"}, html="".join(items))


def _tag(wiki: Wiki, key: str, page: str) -> str:
    href = relative(page, wiki.tags[key])
    return element("a", {"class": "tag", "href": href}, text=f"#{wiki.groups[key].name}")


def _notes(wiki: Wiki, paths: Sequence[str], page: str) -> str:
    items = []
    for path in paths:
        href = relative(page, wiki.addresses[path])
        link = element("a", {"class": "internal-link", "href": href}, text=wiki.notes[path].title)
        items.append(element("li", html=link))
    return element("ul", {"class": "note-list"}, html="".join(items))
