"""A page for every tag, with the notes that carry it or one of its children, and an index."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from eigenvault.garden import TagGroup
from eigenvault.markup.html import element
from eigenvault.site.parts import Item, list_of, other_parts, part_address
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault.paths import clean

Tags = tuple[tuple[str, str], ...]  # each with its address


def tag_addresses(groups: Mapping[str, TagGroup], taken: Container[str]) -> dict[str, str]:
    """Return the address of each tag's page; a note or folder keeps an address that both want: those in
    ``taken`` are in lower case and without ``/`` at their end."""
    addresses = {}
    for key in groups:
        address = f"tags/{clean(key)}/"
        while address.casefold().rstrip("/") in taken:
            address = f"{address[:-1]}-tag/"
        addresses[key] = address
    return addresses


def below(wiki: Wiki, key: str) -> Tags:
    """Return the tags right below the tag ``key``."""
    return tuple((wiki.groups[child].name, wiki.tags[child]) for child in wiki.groups[key].children)


def tag_page(
    wiki: Wiki, first: str, children: Tags, items: Sequence[Item], number: int, count: int
) -> str:
    """Return the content of part ``number`` of ``count`` of the page of a tag, of which the ``first``
    stands at its address: the tags below it, and ``items``, the notes that carry one of them."""
    page = part_address(first, number)
    pieces = []
    if children:
        links = [_tag(name, child, page) for name, child in children]
        pieces.append(element("p", {"class": "tag-children"}, html=" ".join(links)))
    pieces.append(list_of(items, page))
    pieces.append(other_parts(first, number, count))
    return "".join(pieces)


def index_page(wiki: Wiki) -> str:
    """Return the content of the index of all tags."""
    page = wiki.own["tags"]
    items = [
        element("li", html=f"{_tag(group.name, wiki.tags[key], page)} {len(group.notes)}")
        for key, group in wiki.groups.items()
    ]
    return element("ul", {"class": "tag-index"}, html="".join(items))


def _tag(name: str, address: str, page: str) -> str:
    return element("a", {"class": "tag", "href": relative(page, address)}, text=f"#{name}")
