"""Reading paths: what a note presupposes, in which order, and what can be read after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from eigenvault.garden.backlinks import Links
from eigenvault.vault import Note

PROPERTY = "prerequisites"  # its wiki-links name the notes to read before


def before(links: Links, path: str) -> tuple[str, ...]:
    """Return the notes that ``path`` names as its prerequisites, in the author's order."""
    found = (target for target, key in links.targets(path) if is_prerequisite(key))
    return tuple(dict.fromkeys(target for target in found if target != path))


def after(links: Links, path: str) -> tuple[str, ...]:
    """Return the notes that name ``path`` as a prerequisite."""
    found = (e.source for e in links.into.get(path, ()) if is_prerequisite(e.link.key))
    return tuple(dict.fromkeys(source for source in found if source != path))


def names_prerequisites(note: Note) -> bool:
    """Say whether a note has links to prerequisites, wherever they lead."""
    return any(link.key and is_prerequisite(link.key) for link in note.links)


def is_prerequisite(key: str) -> bool:
    """Say whether the property ``key`` names prerequisites."""
    return key.lower().partition(".")[0] == PROPERTY


def way_to(links: Links, path: str) -> tuple[str, ...]:
    """Return everything that has to be read before ``path``, each note after its own prerequisites.

    This is the shortest way there: nothing in it can be left out. Notes that a cycle joins stand in
    the order in which they are met.
    """
    order: list[str] = []
    met: set[str] = {path}
    pending: list[tuple[str, int]] = [(path, 0)]
    named = {path: before(links, path)}
    while pending:
        note, position = pending.pop()
        if position < len(named[note]):
            pending.append((note, position + 1))
            inner = named[note][position]
            if inner not in met:
                met.add(inner)
                named[inner] = before(links, inner)
                pending.append((inner, 0))
        elif note != path:
            order.append(note)
    return tuple(order)


def depths(named: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return for each note of ``named`` (a note to its prerequisites) the length of the longest chain
    of prerequisites that leads to it; an edge that closes a cycle does not count."""
    found: dict[str, int] = {}
    for first in named:
        pending = [(first, False)]
        open_notes: set[str] = set()
        while pending:
            note, done = pending.pop()
            if done:
                open_notes.discard(note)
                inner = [found[n] for n in named.get(note, ()) if n in found]
                found[note] = 1 + max(inner, default=-1)
            elif note not in found and note not in open_notes:
                open_notes.add(note)
                pending.append((note, True))
                pending.extend((n, False) for n in named.get(note, ()))
    return found


def cycles(notes: Iterable[str], links: Links) -> list[tuple[str, ...]]:
    """Return the cycles among prerequisites, each once, beginning with its first note by name."""
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for first in sorted(notes):
        trail: list[str] = []
        pending = [(first, False)]
        while pending:
            note, leaving = pending.pop()
            if leaving:
                trail.pop()
                done.add(note)
            elif note in trail:
                cycle = trail[trail.index(note) :]
                start = cycle.index(min(cycle))
                turned = (*cycle[start:], *cycle[:start])
                if turned not in found:
                    found.append(turned)
            elif note not in done:
                trail.append(note)
                pending.append((note, True))
                pending.extend((n, False) for n in reversed(before(links, note)))
    return found
