"""The nearest names, for a link that leads nowhere.

Names are found by the pairs of letters that they share with what was written, so that one question
costs little in a vault of ten thousand notes; the few best are then compared letter by letter.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from eigenvault.vault.resolver import fold

LIKENESS = 0.72  # of difflib, from 0 to 1
COMPARED = 12  # names that are compared letter by letter
ASKED = 10  # pairs of what was written, the rarest: three slips of the pen spoil at most six


class Suggester:
    """Answer which names come near."""

    def __init__(self, names: Iterable[tuple[str, Iterable[str]]] = ()) -> None:
        """Index ``names``, each with its aliases."""
        self._aliases: dict[str, str] = {}  # folded, with the name they stand for
        self._folded: dict[str, str] = {}  # by name
        self._having: dict[str, set[str]] = {}  # by pair of letters
        self.update(names)

    def update(self, names: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Know ``names``, each with its aliases, and no others."""
        named = [*names]
        known = {name for name, _ in named}
        for name in self._folded.keys() - known:
            for pair in _pairs(self._folded.pop(name)):
                self._having[pair].discard(name)
        for name in known - self._folded.keys():
            self._folded[name] = _stem(name)
            for pair in _pairs(self._folded[name]):
                self._having.setdefault(pair, set()).add(name)
        self._aliases = {fold(alias): name for name, others in named for alias in others}

    def near(self, target: str, limit: int = 3) -> tuple[str, ...]:
        """Return at most ``limit`` names: first the note of which ``target`` is an alias, then those
        spelled most like it."""
        wanted = _stem(target.rpartition("/")[2].removesuffix(".md"))
        found = [self._aliases[wanted]] if wanted in self._aliases else []
        having = {pair: self._having[pair] for pair in _pairs(wanted) if self._having.get(pair)}
        pairs = sorted(having, key=lambda pair: (len(having[pair]), pair))
        shared: Counter[str] = Counter()
        for pair in pairs[:ASKED]:
            shared.update(having[pair])
        most = max(shared.values(), default=0)
        likely = nsmallest(
            COMPARED,
            (name for name, count in shared.items() if 2 * count >= most),
            key=lambda name: (-2 * shared[name] / (len(pairs) + len(self._folded[name])), name),
        )
        rated = [
            (-difflib.SequenceMatcher(None, wanted, self._folded[name]).ratio(), name)
            for name in likely
        ]
        for unlikeness, name in sorted(rated):
            if -unlikeness >= LIKENESS and name not in found:
                found.append(name)
        return tuple(found[:limit])


def suggest(target: str, names: Sequence[str], limit: int = 3) -> tuple[str, ...]:
    """Return the nearest of ``names``, for a single question."""
    return Suggester((name, ()) for name in names).near(target, limit)


def _stem(name: str) -> str:
    return fold(name).removesuffix(".canvas").removesuffix(".base")


def _pairs(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[at : at + 2] for at in range(len(padded) - 1)}
