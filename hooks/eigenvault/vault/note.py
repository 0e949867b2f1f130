"""A note and what stands in it: immutable records that reading makes and everything else uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from eigenvault.problem import Problem

LinkStyle = Literal["wiki", "markdown", "html", "property"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an embed as it is written, before anybody knows where it leads.

    ``target`` is what stands before the first ``#`` (empty: the note itself), decoded where the
    style is ``markdown`` or ``html``; ``subpath`` is what follows, without that ``#``
    (``Heading``, ``A#B``, ``^block``); ``text`` is what the reader sees; ``line`` counts from 1;
    ``context`` is the sentence around; ``key`` is the property that holds the link. ``written`` is what
    stands before the bar where target and subpath do not tell it exactly (``C# notes``). An ``optional``
    one is no author's: nothing is wrong if there is no such file.
    """

    target: str
    subpath: str = ""
    text: str = ""
    line: int = 0
    embed: bool = False
    style: LinkStyle = "wiki"
    context: str = ""
    key: str = ""
    written: str = ""
    optional: bool = False

    @property
    def address(self) -> str:
        """What the author wrote before the bar."""
        return self.written or joined(self.target, self.subpath)

    def spellings(self) -> Iterator[tuple[str, str]]:
        """Yield target and subpath as Obsidian reads them, and then as they must be meant where there is
        no such file: a name may hold a ``#``, and an address end in a query."""
        yield self.target, self.subpath
        if self.target and self.subpath:
            pieces = self.address.split("#")
            for count in range(2, len(pieces) + 1):
                yield "#".join(pieces[:count]).strip(), "#".join(pieces[count:]).strip()
        if "?" in self.target and self.style != "wiki":
            yield self.target.partition("?")[0], self.subpath


def joined(target: str, subpath: str) -> str:
    """Return the address that ``target`` and ``subpath`` stand in."""
    return f"{target}#{subpath}" if subpath else target


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that links can reach: not one inside a list, a quote or a callout.

    ``text`` is plain text as shown, ``id`` the anchor, unique in the note, ``written`` the Markdown
    of the text, which links name where the two differ.
    """

    level: int
    text: str
    id: str
    line: int
    written: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block with an identifier: ``id`` as written, without the caret; ``anchor`` is its HTML id."""

    id: str
    kind: str
    line: int
    anchor: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as written, without ``#``: ``topic/alpha``."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced code block: ``info`` is all that follows the opening fence, ``line`` that of the first
    line of ``code``, ``index`` the number of the fence within its note, from 0."""

    language: str
    info: str
    code: str
    line: int
    index: int


@dataclass(frozen=True, slots=True)
class Section:
    """Plain text under a heading (``heading`` is -1 before the first): for search and previews."""

    heading: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text that begins in ``line`` under a heading (-1 before the first): what is no text is one
    mark (``\\ufffc``), bold begins and ends with ``\\x02`` and ``\\x03``."""

    line: int
    heading: int
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """A task of a task list: ``state`` is the character between the brackets, ``fields`` are the inline
    fields in its text."""

    state: str
    text: str
    line: int
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Everything that reading one note tells, without looking at any other file.

    ``path`` is relative to the vault with ``/`` between folders, in Unicode normal form C; ``ids`` are
    those that its raw HTML gives to elements, ``fields`` the inline fields of its text, ``prose``
    is its running text, kept only of notes that name prerequisites.
    """

    path: str
    title: str
    properties: Mapping[str, Any] = field(default_factory=dict)
    headings: tuple[Heading, ...] = ()
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    tags: tuple[Tag, ...] = ()
    fences: tuple[Fence, ...] = ()
    sections: tuple[Section, ...] = ()
    tasks: tuple[Task, ...] = ()
    citations: tuple[tuple[str, int], ...] = ()
    words: int = 0
    excerpt: str = ""
    ids: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    prose: tuple[Passage, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The file name without folder and ``.md``: what Obsidian shows."""
        return (
            self.path.rpartition("/")[2]
            .removesuffix(".md")
            .removesuffix(".canvas")
            .removesuffix(".base")
            .removesuffix(".ipynb")
            .removesuffix(".py")
        )

    @property
    def folder(self) -> str:
        """The folder inside the vault, empty for the vault's root."""
        return self.path.rpartition("/")[0]
