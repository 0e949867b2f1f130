"""Filling the holes of a fragment: links get addresses, embeds get the text of other notes.

What a page takes from elsewhere it asks of its ``Surroundings``, which may record it: so an incremental
build knows which pages an edit changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Protocol

from eigenvault.markup import (
    AddressHole,
    CitationHole,
    DrawingHole,
    EmbedHole,
    FileName,
    Fragment,
    IdHole,
    LinkClose,
    LinkOpen,
    LocalLink,
    Part,
    QueryHole,
    Range,
    SnippetHole,
    TagHole,
    is_media,
)
from eigenvault.markup.addresses import split_size
from eigenvault.markup.html import element, start
from eigenvault.site import media
from eigenvault.site.unique_ids import with_prefix
from eigenvault.site.urls import encode_fragment, relative
from eigenvault.vault import Link, Note, Target

# Obsidian stops at five levels; deeper chains are cut with a message all the same.
MAX_EMBED_DEPTH = 8
# A dozen notes that embed each other would else be written millions of times.
MAX_EMBEDS_WITHIN = 500


class Surroundings(Protocol):
    """What filling asks about the rest of the site."""

    @property
    def notes(self) -> Mapping[str, Note]:
        """Return the published notes by path."""

    def fragment(self, path: str) -> Fragment:
        """Return the fragment of a published note."""

    def resolve(self, link: Link, source: str) -> Target | None:
        """Return where a link in ``source`` leads."""

    def address(self, path: str) -> str:
        """Return the address of a published note or attachment, relative to the site's root."""

    def tag_address(self, name: str) -> str:
        """Return the address of a tag's page."""

    def figure(self, path: str) -> str | None:
        """Return the figure element that snippets make under this attachment's name, if any."""

    def snippet(self, note: str, index: int, code: str) -> str:
        """Return a runnable fence with its outputs."""

    def citation(self, hole: CitationHole, page: str) -> str:
        """Return a citation as HTML."""

    def query(self, hole: QueryHole, this: str, page: str, view: str = "") -> str:
        """Return what stands for a block that asks about other notes; ``this`` is the note that shows
        it, ``view`` the view of a base that an embed names."""

    def embed_file(self, path: str, link: Link, page: str) -> str | None:
        """Return a canvas, base or other rendered file, None where it is shown as a plain link."""


def assemble(path: str, page: str, surroundings: Surroundings) -> str:
    """Return the HTML of the note at ``path`` for the page at address ``page``."""
    filler = _Filler(surroundings, page)
    filler.fill(path, surroundings.fragment(path).parts, "", ((path, ""),))
    return "".join(filler.out)


def assemble_block(
    path: str, identifier: str, page: str, surroundings: Surroundings, prefix: str
) -> str:
    """Return the HTML of one block of the note at ``path``; ids on the page begin with ``prefix``."""
    filler = _Filler(surroundings, page)
    fragment = surroundings.fragment(path)
    found = fragment.blocks.get(identifier.lower())
    if found is None:
        return ""
    parts = fragment.parts[found.start : found.end]
    filler.fill(path, parts, prefix, ((path, f"^{identifier}"),))
    return found.before + "".join(filler.out) + found.after


@dataclass(slots=True)
class _Filler:
    around: Surroundings
    page: str
    out: list[str] = field(default_factory=list)
    embeds: int = 0
    within: int = 0
    view: str = ""
    made: set[tuple[str, int]] = field(default_factory=set)

    def once(self, html: str, source: str, index: int) -> str:
        """Return what a snippet makes; where the page shows it again, its ids are others."""
        if (source, index) in self.made:
            self.embeds += 1
            return with_prefix(html, f"e{self.embeds}-")
        self.made.add((source, index))
        return html

    def fill(
        self, source: str, parts: tuple[Part, ...], prefix: str, stack: tuple[tuple[str, str], ...]
    ) -> None:
        """Append ``parts`` of the note ``source``; ids get ``prefix``; ``stack`` is what embeds us."""
        out = self.out
        open_links: list[str] = []
        for part in parts:
            if isinstance(part, str):
                out.append(part)
            elif isinstance(part, LinkOpen):
                opening, closing = self.link(part.link, source, part.title)
                out.append(opening)
                open_links.append(closing)
            elif isinstance(part, LinkClose):
                out.append(open_links.pop() if open_links else "")
            elif isinstance(part, IdHole):
                out.append(f' id="{escape(prefix + part.id)}"')
            elif isinstance(part, LocalLink):
                out.append(f' href="#{escape(encode_fragment(prefix + part.id))}"')
            elif isinstance(part, TagHole):
                out.append(self.tag(part.name))
            elif isinstance(part, SnippetHole):
                made = self.around.snippet(source, part.index, part.html)
                out.append(self.once(made, source, part.index))
            elif isinstance(part, FileName):
                out.append(self.name(part.link, source))
            elif isinstance(part, EmbedHole):
                self.embed(part, source, stack)
            elif isinstance(part, DrawingHole):
                if picture := self.drawing(part, source, ""):
                    out.append(f"<p>{picture}</p>")
                    return
            elif isinstance(part, AddressHole):
                out.append(self.written_address(part, source))
            elif isinstance(part, CitationHole):
                out.append(self.around.citation(part, self.page))
            else:
                out.append(self.around.query(part, stack[0][0], self.page, self.view))

    def link(self, link: Link, source: str, title: str = "") -> tuple[str, str]:
        target = self.around.resolve(link, source)
        if target is None:
            # Not its name: what the author did not show may be that of a private note.
            values = {"class": "internal-link is-unresolved", "title": "No such note"}
            return start("span", values), "</span>"
        href = self.href(target, link)
        values = {"class": "internal-link", "href": href}
        if title:
            values["title"] = title
        if target.missing:
            values["data-missing"] = target.missing
        return start("a", values), "</a>"

    def name(self, link: Link, source: str) -> str:
        """Return a link to a file under its name; what is not published keeps its name to itself."""
        target = self.around.resolve(link, source)
        if target is None:
            return "a file that is not here"
        note = self.around.notes.get(target.path) if target.kind == "note" else None
        words = note.title if note else target.path.rpartition("/")[2]
        opening, closing = self.link(link, source)
        return f"{opening}{escape(words, quote=False)}{closing}"

    def href(self, target: Target, link: Link) -> str:
        anchor = target.anchor
        if target.kind == "attachment" and target.subpath:
            anchor = target.subpath
        if not anchor and not link.target:
            return "#"
        return relative(self.page, self.around.address(target.path), anchor)

    def tag(self, name: str) -> str:
        href = relative(self.page, self.around.tag_address(name))
        return element("a", {"class": "tag", "href": href}, text=f"#{name}")

    def written_address(self, part: AddressHole, source: str) -> str:
        target = self.around.resolve(part.link, source)
        if target is None:
            # Nothing to ask for, and no name of a private file.
            return "" if part.within or part.link.embed else "#"
        href = escape(self.href(target, part.link))
        return part.within.replace("{}", href) if part.within else href

    # -- embeds

    def embed(self, hole: EmbedHole, source: str, stack: tuple[tuple[str, str], ...]) -> None:
        link = hole.link
        target = self.around.resolve(link, source)
        if target is None:
            # Behind words the name is what the author does not show; a canvas shows none.
            words, _, _ = split_size(hole.text)
            said = link.address if is_media(link.address) else link.target
            name = words or ("This file" if source.lower().endswith(".canvas") else said)
            self.out.append(self.missing(link, f"{name} is not in this vault."))
        elif target.kind == "attachment":
            self.out.append(self.file(target, hole))
        else:
            self.note(target, hole, stack)

    def missing(self, link: Link, message: str) -> str:
        return element("span", {"class": "embed-missing", "role": "note"}, text=message)

    def file(self, target: Target, hole: EmbedHole) -> str:
        figure = self.around.figure(target.path)
        if figure is not None:
            classed = media.with_classes(figure, target.subpath)
            return self.once(classed, target.path, -1)
        shown = self.around.embed_file(target.path, hole.link, self.page)
        if shown is not None:
            return shown
        address = relative(self.page, self.around.address(target.path))
        return media.embed(address, target.path, target.subpath, hole.text)

    def drawing(self, hole: DrawingHole, source: str, text: str) -> str:
        """Return the picture of the drawing ``source``, empty if none lies beside it; ``text`` is what
        follows the bar of an embed."""
        words, width, height = split_size(text)
        said = words or hole.words or source.rpartition("/")[2].removesuffix(".md")
        size = "|" + width + (f"x{height}" if height else "") if width else ""
        themes = {
            "light": self.picture(hole.light, source),
            "dark": self.picture(hole.dark, source),
        }
        found = {theme: path for theme, path in themes.items() if path}
        pictures = []
        for theme, path in found.items():
            address = relative(self.page, self.around.address(path))
            only = f"drawing-{theme}" if len(found) > 1 else ""
            pictures.append(
                media.embed(address, path, f"drawing {only}", said.replace("|", " ") + size)
            )
        return "".join(pictures)

    def picture(self, links: tuple[Link, ...], source: str) -> str:
        """Return the first file that ``links`` lead to, empty if none does."""
        targets = (self.around.resolve(link, source) for link in links)
        return next((target.path for target in targets if target), "")

    def note(self, target: Target, hole: EmbedHole, stack: tuple[tuple[str, str], ...]) -> None:
        link = hole.link
        note = self.around.notes[target.path]
        place = (target.path, target.anchor)
        fragment = self.around.fragment(target.path)
        first = fragment.parts[0] if fragment.parts else None
        if isinstance(first, DrawingHole) and (
            picture := self.drawing(first, target.path, hole.text)
        ):
            self.out.append(picture)
            return
        if target.missing:
            self.out.append(
                self.missing(link, f"{note.title} has no section or block “{target.subpath}”.")
            )
            return
        if place in stack or len(stack) > MAX_EMBED_DEPTH:
            self.out.append(self.missing(link, f"{note.title} is embedded in itself here."))
            return
        if len(stack) > 1:
            self.within += 1
            if self.within > MAX_EMBEDS_WITHIN:
                message = f"{note.title} is not shown here: too many embeds within embeds."
                self.out.append(self.missing(link, message))
                return
        found = _range(fragment, target.anchor)
        self.embeds += 1
        prefix = f"e{self.embeds}-"
        href = relative(self.page, self.around.address(target.path), target.anchor)
        self.out.append(start("div", {"class": "markdown-embed", "data-embed": note.title}))
        # A block's identifier is nothing to read.
        whole = not target.anchor or target.anchor.startswith("^")
        title = hole.text or ("" if whole else link.text) or note.title
        anchor = element("a", {"class": "internal-link", "href": href}, text=title)
        self.out.append(element("div", {"class": "markdown-embed-title"}, html=anchor))
        self.out.append(start("div", {"class": "markdown-embed-content"}))
        parts = fragment.parts[found.start : found.end]
        self.out.append(found.before)
        self.view = target.subpath if target.path.lower().endswith(".base") else ""
        self.fill(target.path, parts, prefix, (*stack, place))
        self.view = ""
        self.out.append(found.after)
        if target.anchor:
            self.footnotes(target.path, fragment, parts, prefix, (*stack, place))
        self.out.append("</div></div>\n")

    def footnotes(
        self,
        source: str,
        fragment: Fragment,
        parts: tuple[Part, ...],
        prefix: str,
        stack: tuple[tuple[str, str], ...],
    ) -> None:
        """Show the footnotes that an embedded part refers to: they stand at its note's end."""
        wanted = [
            part.id
            for part in parts
            if isinstance(part, LocalLink) and part.id in fragment.footnotes
        ]
        if not wanted:
            return
        self.out.append(
            '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n'
        )
        present = {part.id for part in parts if isinstance(part, IdHole)}
        for name in dict.fromkeys(wanted):
            found = fragment.footnotes[name]
            note = tuple(
                # A way back to a reference that is not shown here stays at the footnote.
                LocalLink(name)
                if isinstance(part, LocalLink)
                and part.id.startswith("fnref-")
                and part.id not in present
                else part
                for part in fragment.parts[found.start : found.end]
            )
            self.fill(source, note, prefix, stack)
        self.out.append("</ol>\n</section>\n")


def _range(fragment: Fragment, anchor: str) -> Range:
    if not anchor:
        return Range(0, len(fragment.parts))
    if anchor.startswith("^"):
        found = fragment.blocks.get(anchor[1:].lower())
    else:
        found = fragment.sections.get(anchor)
    return found or Range(0, len(fragment.parts))
