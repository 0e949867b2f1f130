"""A rendered note with holes: HTML for all that the note alone decides, a hole for all the rest.

Rendering a note this way depends on nothing but its text, so it is done once, in parallel, and kept
by content. Filling the holes needs the other notes, the results of snippets and the page's address.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from eigenvault.vault.note import Link


@dataclass(frozen=True, slots=True)
class LinkOpen:
    """Where a link to something in the vault begins; its text follows, then ``LinkClose``.

    ``title`` is what a Markdown link says when it is pointed at.
    """

    link: Link
    title: str = ""


@dataclass(frozen=True, slots=True)
class LinkClose:
    """Where the innermost open link ends."""


@dataclass(frozen=True, slots=True)
class EmbedHole:
    """A file of the vault shown in place; ``text`` is what follows the bar: a size or words."""

    link: Link
    text: str = ""


@dataclass(frozen=True, slots=True)
class DrawingHole:
    """The picture of a drawing, if one lies beside it, in place of all parts that follow: the first of
    ``light`` for light pages, and of ``dark`` for dark ones; ``words`` are those of the drawing."""

    light: tuple[Link, ...]
    dark: tuple[Link, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class FileName:
    """A file of the vault by its name, where only the link's place says that it is meant."""

    link: Link


@dataclass(frozen=True, slots=True)
class AddressHole:
    """The address of a file of the vault in raw HTML; ``written`` stands where there is none. What it
    stands ``within``, at the place of ``{}``, is there only if the file is."""

    link: Link
    written: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class IdHole:
    """The attribute ``id``: embedding gives it a prefix, so that it stays unique on the page."""

    id: str


@dataclass(frozen=True, slots=True)
class LocalLink:
    """The attribute ``href`` of a link within the same rendered note, such as a footnote's."""

    id: str


@dataclass(frozen=True, slots=True)
class TagHole:
    """A tag, which leads to the page of the tag."""

    name: str


@dataclass(frozen=True, slots=True)
class CitationHole:
    """A citation as written between its brackets, with its keys."""

    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SnippetHole:
    """A fenced block that the build runs: number ``index`` of its note; ``html`` is its code."""

    index: int
    info: str
    html: str


@dataclass(frozen=True, slots=True)
class QueryHole:
    """A block that asks about other notes (``base``, ``dataview``, …), with its source."""

    kind: str
    source: str
    line: int


Hole = (
    LinkOpen
    | LinkClose
    | EmbedHole
    | DrawingHole
    | FileName
    | AddressHole
    | IdHole
    | LocalLink
    | TagHole
    | CitationHole
    | SnippetHole
    | QueryHole
)
Part = str | Hole


@dataclass(frozen=True, slots=True)
class Range:
    """The parts ``start`` to ``end`` (exclusive) of a fragment, and tags to stand around them."""

    start: int
    end: int
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of the note as Markdown, named after the heading it stands under; or a runnable fence, as
    a ``SnippetHole`` alone."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A rendered note: ``sections`` by heading id and ``blocks`` by lower-case identifier tell which
    parts an embed of a section or block shows; ``footnotes`` by id are shown with what refers to them.
    ``cells`` are the note as a notebook, where code of it runs."""

    parts: tuple[Part, ...] = ()
    sections: dict[str, Range] = field(default_factory=dict)
    blocks: dict[str, Range] = field(default_factory=dict)
    footnotes: dict[str, Range] = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()
