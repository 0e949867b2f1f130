"""Links both ways: who links to a note, in which sentence, and where a note leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from eigenvault.vault import Link, Note, Target


@dataclass(frozen=True, slots=True)
class Edge:
    """A resolved link between two published notes."""

    source: str
    target: str
    link: Link
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """All edges, by the note they lead to and by the note they stand in."""

    into: Mapping[str, tuple[Edge, ...]]
    out_of: Mapping[str, tuple[Edge, ...]]

    def backlinks(self, path: str) -> tuple[tuple[str, tuple[Edge, ...]], ...]:
        """Return the links to ``path`` grouped by the note they stand in, without its own."""
        groups: dict[str, list[Edge]] = {}
        for edge in self.into.get(path, ()):
            if edge.source != path:
                groups.setdefault(edge.source, []).append(edge)
        return tuple((source, tuple(edges)) for source, edges in groups.items())


def collect(notes: Mapping[str, Note], resolve: Callable[[Link, str], Target | None]) -> Links:
    """Resolve the links of all notes once and sort them both ways, in the order of the notes."""
    into: dict[str, list[Edge]] = {}
    out_of: dict[str, tuple[Edge, ...]] = {}
    for path, note in notes.items():
        edges = []
        for link in note.links:
            target = resolve(link, path)
            if target is not None and target.path in notes:
                edge = Edge(path, target.path, link, target.anchor)
                edges.append(edge)
                into.setdefault(target.path, []).append(edge)
        out_of[path] = tuple(edges)
    return Links({path: tuple(edges) for path, edges in into.items()}, out_of)
