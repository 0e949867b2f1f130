"""The wiki while it is built: one immutable record that each stage reads and replaces.

    read -> publish -> link -> execute -> garden -> write

Each stage is a function from a ``Wiki`` to a new one, in the hook of its capability.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any, TypeVar

from eigenvault.execution import Block, Result, Session
from eigenvault.garden import Links, TagGroup, Work
from eigenvault.markup import CitationHole, Fragment, QueryHole, Reading
from eigenvault.markup.html import element
from eigenvault.problem import Problem
from eigenvault.site.bases import show
from eigenvault.site.dataview import answer, value_of
from eigenvault.site.each_note import EachNote
from eigenvault.site.explorer import Explorer, Folder
from eigenvault.site.look import Look
from eigenvault.site.references import citation
from eigenvault.vault import Index, Link, Linker, Note, Settings, Target

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wiki:
    """All that is known of the site so far.

    ``readings`` holds the notes (after publishing: the published ones), ``attachments`` the other
    files (after linking: those that are used), ``files`` all files that are no notes, ``real`` the
    names that the disk spells otherwise, ``addresses`` where each stands on the site, ``groups`` the
    tags with their notes, ``tags`` the addresses of their pages and ``own`` those of the site's own
    pages by name. The later stages fill the rest.
    """

    root: Path
    settings: Settings
    readings: Mapping[str, Reading]
    attachments: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    files: tuple[str, ...] = ()
    real: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    linker: Linker | None = None
    sessions: tuple[Session, ...] = ()
    figures: Mapping[str, str] = field(default_factory=dict)
    snippets: Mapping[tuple[str, int], Callable[[str], str]] = field(default_factory=dict)
    results: Mapping[tuple[str, int], Result] = field(default_factory=dict)
    blocks: Mapping[tuple[str, int], Block] = field(default_factory=dict)
    groups: Mapping[str, TagGroup] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    look: Look = field(default_factory=Look)
    explorer: Explorer = field(default_factory=lambda: Explorer(Folder("", ""), {}, {}, True))
    works: Mapping[str, Work] = field(default_factory=dict)
    links: Links = field(default_factory=lambda: Links({}, {}))
    again: frozenset[str] = frozenset()  # notes whose links were resolved in this build
    opt_in: bool = False
    # What the next build of a preview takes over where nothing has changed.
    stamps: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    digests: Mapping[str, bytes] = field(default_factory=dict)  # of what each note was read from
    places: tuple[str, ...] = ()
    available: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    asking: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    everything: Index = field(default_factory=lambda: Index(()))
    index: Index = field(default_factory=lambda: Index(()))
    uses: Mapping[str, frozenset[str]] = field(default_factory=dict)
    wanted: tuple[object, ...] = ()
    readable: Mapping[str, object] = field(default_factory=dict)
    address_problems: tuple[Problem, ...] = ()
    own_problems: tuple[Problem, ...] = ()
    each_note: EachNote = field(default_factory=EachNote, repr=False, compare=False)

    @property
    def notes(self) -> Mapping[str, Note]:
        """The notes by path."""
        return _Notes(self.readings)

    def each(self, kind: str, make: Callable[[Note], T]) -> Mapping[str, T]:
        """Return ``make(note)`` for every note, in order; ``kind`` names what that is."""
        return self.each_note.of(kind, self.readings, make)

    def source(self, path: str) -> Path:
        """Return the file of the vault at ``path``, under the name that the disk has for it."""
        return self.root / self.real.get(path, path)

    def fragment(self, path: str) -> Fragment:
        """Return the rendered note with its holes."""
        return self.readings[path].fragment

    def resolve(self, link: Link, source: str) -> Target | None:
        """Return where a link in ``source`` leads, None if to nothing that is published."""
        assert self.linker is not None, "links are resolved after the publishing stage"
        return self.linker.resolve(link, source)

    def size(self, path: str) -> int | None:
        """Return how many bytes a file of the vault has."""
        stamp = self.stamps.get(path)
        return stamp[0] if stamp else None

    def address(self, path: str) -> str:
        """Return the address of a note or attachment."""
        return self.addresses[path]

    def tag_address(self, name: str) -> str:
        """Return the address of a tag's page."""
        return self.tags.get(name.lower(), f"tags/{name.lower()}/")

    def figure(self, path: str) -> str | None:
        """Return the figure that a snippet makes under this attachment's name."""
        return self.figures.get(path)

    def snippet(self, note: str, index: int, code: str) -> str:
        """Return a runnable fence with what its run gave; without a run, its code."""
        shown = self.snippets.get((note, index))
        return shown(code) if shown else code

    def citation(self, hole: CitationHole, page: str) -> str:
        """Return a citation; without a bibliography, what the author wrote."""
        if not self.works:
            return escape(f"[{hole.text}]", quote=False)
        return citation(hole, page, self.works, self.own["bibliography"])

    def query(self, hole: QueryHole, this: str, page: str, view: str = "") -> str:
        """Return what stands for a block that only a plugin of Obsidian could answer."""
        if hole.kind == "base":
            return show(hole.source, self, this, page, view)
        if hole.kind == "inline dataview":
            value = value_of(hole.source, self, this, page)
            return element("code", text=f"= {hole.source}") if value is None else value
        if hole.kind == "inline dataviewjs":
            shown = "[worked out by a script in Obsidian]"
            return element("span", {"class": "query-placeholder"}, text=shown)
        if hole.kind == "dataview" and (found := answer(hole.source, self, this, page)) is not None:
            return found
        text = f"Obsidian shows here what its plugin makes of a {hole.kind} block."
        return element("p", {"class": "query-placeholder"}, text=text)

    def embed_file(self, path: str, link: Link, page: str) -> str | None:
        """Return a file that the site renders itself, such as a canvas; None for plain media."""
        return None


class _Notes(Mapping[str, Note]):
    """A view of readings as notes."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings

    def __getitem__(self, path: str) -> Note:
        return self._readings[path].note

    def __iter__(self) -> Any:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)
