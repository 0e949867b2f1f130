"""The nearest names, for a link that leads nowhere.

Names are found by the pairs of letters that they share with what was written, so that one question
costs little in a vault of ten thousand notes; the few best are then compared letter by letter.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from eigenvault.vault.resolver import fold

LIKENESS = 0.72  # of difflib, from 0 to 1
COMPARED = 12  # names that are compared letter by letter
ASKED = 10  # pairs of what was written, the rarest: three slips of the pen spoil at most six


class Suggester:
    """Answer which of ``names`` come near; ``aliases`` maps folded aliases to names."""

    def __init__(self, names: Iterable[str], aliases: Mapping[str, str] | None = None) -> None:
        """Index the names once."""
        self._aliases = aliases or {}
        self._folded: list[str] = []
        self._names: list[str] = []
        self._having: dict[str, list[int]] = {}
        for name in names:
            number, folded = len(self._names), _stem(name)
            self._names.append(name)
            self._folded.append(folded)
            for pair in _pairs(folded):
                self._having.setdefault(pair, []).append(number)

    def near(self, target: str, limit: int = 3) -> tuple[str, ...]:
        """Return at most ``limit`` names: first the note of which ``target`` is an alias, then those
        spelled most like it."""
        wanted = _stem(target.rpartition("/")[2].removesuffix(".md"))
        found = [self._aliases[wanted]] if wanted in self._aliases else []
        having = self._having
        pairs = sorted(_pairs(wanted) & having.keys(), key=lambda pair: (len(having[pair]), pair))
        shared: Counter[int] = Counter()
        for pair in pairs[:ASKED]:
            shared.update(having[pair])
        likely = sorted(
            shared,
            key=lambda number: (
                -2 * shared[number] / (len(pairs) + len(self._folded[number])),
                number,
            ),
        )[:COMPARED]
        rated = [
            (difflib.SequenceMatcher(None, wanted, self._folded[n]).ratio(), -n) for n in likely
        ]
        for likeness, number in sorted(rated, reverse=True):
            name = self._names[-number]
            if likeness >= LIKENESS and name not in found:
                found.append(name)
        return tuple(found[:limit])


def suggest(
    target: str, names: Sequence[str], aliases: Mapping[str, str] | None = None, limit: int = 3
) -> tuple[str, ...]:
    """Return the nearest of ``names``, for a single question."""
    return Suggester(names, aliases).near(target, limit)


def _stem(name: str) -> str:
    return fold(name).removesuffix(".canvas").removesuffix(".base")


def _pairs(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[at : at + 2] for at in range(len(padded) - 1)}
