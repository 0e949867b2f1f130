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

    def targets(self, path: str) -> tuple[tuple[str, str], ...]:
        """Return where the links of ``path`` lead, each with the property that it stands in."""
        return tuple((edge.target, edge.link.key) for edge in self.out_of.get(path, ()))

    def backlinks(self, path: str) -> tuple[tuple[str, tuple[Edge, ...]], ...]:
        """Return the links to ``path`` grouped by the note they stand in, without its own."""
        groups: dict[str, list[Edge]] = {}
        for edge in self.into.get(path, ()):
            if edge.source != path:
                groups.setdefault(edge.source, []).append(edge)
        return tuple((source, tuple(edges)) for source, edges in groups.items())


def collect(
    notes: Mapping[str, Note],
    resolve: Callable[[Link, str], Target | None],
    previous: tuple[Links, frozenset[str]] | None = None,
) -> Links:
    """Resolve the links of all notes and sort them both ways, in the order of the notes.

    ``previous`` are the links of the last build and the notes whose links may lead elsewhere since:
    only those are resolved again.
    """
    known, again = previous or (Links({}, {}), frozenset(notes))
    out_of: dict[str, tuple[Edge, ...]] = {}
    moved: set[str] = {path for path in known.out_of if path not in notes}
    for path in notes:
        if path in again or path not in known.out_of:
            out_of[path] = _edges(notes, path, resolve)
            moved.add(path)
        else:
            out_of[path] = known.out_of[path]
    into = {path: edges for path, edges in known.into.items() if path in notes}
    arriving: dict[str, list[Edge]] = {}
    for source in moved:
        for edge in known.out_of.get(source, ()):
            arriving.setdefault(edge.target, [])
        for edge in out_of.get(source, ()):
            arriving.setdefault(edge.target, []).append(edge)
    for target, edges in arriving.items():
        staying = [edge for edge in known.into.get(target, ()) if edge.source not in moved]
        found = sorted([*staying, *edges], key=lambda edge: edge.source)
        if found:
            into[target] = tuple(found)
        else:
            into.pop(target, None)
    return Links(into, out_of)


def _edges(
    notes: Mapping[str, Note], path: str, resolve: Callable[[Link, str], Target | None]
) -> tuple[Edge, ...]:
    edges = []
    for link in notes[path].links:
        target = resolve(link, path)
        if target is not None and target.path in notes:
            edges.append(Edge(path, target.path, link, target.anchor))
    return tuple(edges)
