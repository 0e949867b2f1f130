"""What a page's template shows beside the note's own text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from markupsafe import Markup

from eigenvault.garden import Links
from eigenvault.markup.addresses import is_external, is_safe
from eigenvault.markup.html import element, start
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.plain_tex import readable
from eigenvault.site.urls import encode, relative, to_root
from eigenvault.vault import Link, Note
from eigenvault.vault.properties import aliases, cssclasses, text_list

if TYPE_CHECKING:
    from eigenvault.site.wiki import Wiki

# Properties that shape the page and say nothing to its reader.
_SILENT = {
    "aliases", "alias", "tags", "tag", "cssclasses", "cssclass", "publish", "published", "draft",
    "permalink", "description", "title", "image", "cover", "template", "claims", "proofs", "snippets",
    "unchecked", "everyday", "headline", "goal", "dg-publish", "dg-home", "dg-permalink", "layout", "hide",
    "excalidraw-plugin", "kanban-plugin", "lang", "dir",
}  # fmt: skip
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
# A wiki-link, or a Markdown link with its words and its address.
_LINK = re.compile(r"!?\[\[([^\[\]\n]+)\]\]|(?<!!)\[([^\[\]\n]*)\]\((<[^<>\n]+>|[^()\s]+)\)")
_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+?)\$")
LINKING = 100  # notes that a page says to link to it, each with the sentences around its links


@dataclass(frozen=True, slots=True)
class Backlink:
    """A note that links here: its title and address, and the sentences around its links."""

    title: str
    url: str
    contexts: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The template's variables; every URL is relative to the page."""

    title: str
    show_title: bool
    description: str
    base: str
    breadcrumbs: tuple[tuple[str, str], ...] = ()
    properties: tuple[tuple[str, Markup], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    backlinks: tuple[Backlink, ...] = ()
    more_backlinks: int = 0
    outgoing: tuple[tuple[str, str], ...] = ()
    cssclasses: str = ""
    obsidian_url: str = ""
    image: str = ""
    names: tuple[str, ...] = ()
    language: str = ""
    direction: str = ""


def view_of(wiki: Wiki, links: Links, path: str, mathematics: Mathematics) -> View:
    """Return the view of the note at ``path``."""
    note = wiki.notes[path]
    page = wiki.addresses[path]
    tags = dict.fromkeys(tag.name for tag in note.tags)
    linking = links.backlinks(path)
    return View(
        title=note.title,
        show_title=_needs_title(note),
        description=description_of(note),
        base=to_root(page),
        breadcrumbs=_breadcrumbs(wiki, note, page),
        properties=tuple(_properties(wiki, note, page)),
        tags=tuple((tag, relative(page, wiki.tag_address(tag))) for tag in tags),
        backlinks=tuple(
            Backlink(
                wiki.notes[source].title,
                relative(page, wiki.addresses[source]),
                tuple(
                    dict.fromkeys(
                        _context(edge.link, mathematics) for edge in edges if edge.link.context
                    )
                ),
            )
            for source, edges in linking[:LINKING]
        ),
        more_backlinks=len(linking[LINKING:]),
        outgoing=_outgoing(wiki, links, path, page),
        cssclasses=" ".join(cssclasses(note.properties)),
        image=_image(wiki, note),
        names=tuple(dict.fromkeys((note.title, *aliases(note.properties)))),
        language=str(note.properties.get("lang") or ""),
        direction=said if (said := note.properties.get("dir")) in ("ltr", "rtl", "auto") else "",
    )


def _outgoing(wiki: Wiki, links: Links, path: str, page: str) -> tuple[tuple[str, str], ...]:
    """Return titles and addresses of the notes that a note links to, in its order."""
    targets = dict.fromkeys(edge.target for edge in links.out_of.get(path, ()))
    return tuple(
        (wiki.notes[target].title, relative(page, wiki.addresses[target]))
        for target in targets
        if target != path
    )


def _image(wiki: Wiki, note: Note) -> str:
    """Return the address of the picture that stands for a note, from the site's root or whole: its
    property's, or its first."""
    named = (note.properties.get(key) for key in ("image", "cover", "banner", "thumbnail"))
    said = [text.strip("[]! ").partition("|")[0] for text in named if isinstance(text, str)]
    elsewhere = next((text for text in said if text.startswith(("https://", "http://"))), None)
    if elsewhere:
        return elsewhere
    links = [Link(text) for text in said if text]
    for link in (*links, *(link for link in note.links if link.embed)):
        target = wiki.resolve(link, note.path)
        if target is not None and target.path.lower().endswith(_PICTURES):
            return encode(wiki.addresses.get(target.path, ""))
    return ""


def _breadcrumbs(wiki: Wiki, note: Note, page: str) -> tuple[tuple[str, str], ...]:
    """Return the names of the folders above a note and the addresses of their pages."""
    return tuple(
        (folder.name, relative(page, folder.address)) for folder in wiki.explorer.trail(note.folder)
    )


def _needs_title(note: Note) -> bool:
    """Obsidian shows the file name above the text; a first heading that repeats it is enough."""
    first = note.headings[0] if note.headings else None
    return first is None or first.level != 1 or first.text.casefold() != note.title.casefold()


def description_of(note: Note) -> str:
    """Return a note's description in one line: what its author says, else how it begins."""
    said = note.properties.get("description")
    text = said if isinstance(said, str) and said.strip() else note.excerpt
    return " ".join(readable(text).split())[:200]


def _context(link: Link, mathematics: Mathematics) -> Markup:
    """Return the sentence around a link, the link's own words marked, formulas rendered."""
    text = link.context
    before, found, after = text.partition(link.text) if link.text else (text, "", "")
    if not found:
        return Markup(_with_formulas(text, mathematics))
    marked = element("mark", html=_with_formulas(found, mathematics))
    return Markup(_with_formulas(before, mathematics) + marked + _with_formulas(after, mathematics))


def _with_formulas(text: str, mathematics: Mathematics) -> str:
    pieces, position = [], 0
    for match in _FORMULA.finditer(text):
        pieces.append(escape(text[position : match.start()], quote=False))
        pieces.append(mathematics.formula(match[1] or match[2], False))
        position = match.end()
    pieces.append(escape(text[position:], quote=False))
    return "".join(pieces)


def is_shown(key: str, value: Any) -> bool:
    """Say whether a property is one that the page shows."""
    return key.lower() not in _SILENT and value not in (None, "", [])


def _properties(wiki: Wiki, note: Note, page: str) -> list[tuple[str, Markup]]:
    shown = []
    for key, value in note.properties.items():
        if is_shown(key, value):
            shown.append((key, _property(wiki, note, page, value)))
    return shown


def _property(wiki: Wiki, note: Note, page: str, value: Any) -> Markup:
    if isinstance(value, bool):
        box = {"type": "checkbox", "checked": value, "disabled": True, "aria-label": str(value)}
        return Markup(start("input", box))
    if isinstance(value, datetime):
        return Markup(
            element("time", {"datetime": value.isoformat()}, text=value.strftime("%Y-%m-%d %H:%M"))
        )
    if isinstance(value, date):
        return Markup(element("time", {"datetime": value.isoformat()}, text=value.isoformat()))
    if isinstance(value, (list, tuple)):
        items = [_linked(wiki, note, page, text) for text in text_list(value)]
        return Markup(element("ul", html="".join(element("li", html=item) for item in items)))
    if isinstance(value, dict):
        items = [
            element("li", html=f"{escape(str(key))}: {_property(wiki, note, page, inner)}")
            for key, inner in value.items()
        ]
        return Markup(element("ul", html="".join(items)))
    return Markup(_linked(wiki, note, page, str(value)))


def _linked(wiki: Wiki, note: Note, page: str, text: str) -> str:
    """Return a property's text with its wiki-links and web addresses as links."""
    if re.fullmatch(r"https?://\S+", text):
        return _link_elsewhere(text, text)
    pieces, position = [], 0
    for match in _LINK.finditer(text):
        pieces.append(escape(text[position : match.start()], quote=False))
        if match[1]:
            address, bar, shown = match[1].replace("\\|", "|").partition("|")
            pieces.append(_link(wiki, note, page, address, (shown if bar else address).strip()))
        else:
            address = match[3].strip("<>")
            if is_external(address):
                pieces.append(_link_elsewhere(address, match[2]))
            else:
                pieces.append(_link(wiki, note, page, unquote(address), match[2]))
        position = match.end()
    pieces.append(escape(text[position:], quote=False))
    return "".join(pieces)


def _link(wiki: Wiki, note: Note, page: str, address: str, words: str) -> str:
    """Return a property's link to ``address``, as text where it leads to nothing that is published."""
    target, _, subpath = address.partition("#")
    found = wiki.resolve(Link(target.strip(), subpath.strip()), note.path)
    if found is None:
        return element("span", {"class": "internal-link is-unresolved"}, text=words)
    href = relative(page, wiki.addresses[found.path], found.anchor)
    return element("a", {"class": "internal-link", "href": href}, text=words)


def _link_elsewhere(url: str, words: str) -> str:
    if not is_safe(url):
        return escape(words, quote=False)
    return element("a", {"class": "external-link", "href": url, "rel": "noopener"}, text=words)
