"""Terms before their time: does a note use the name of a concept that its reader cannot have met?

Terms are the titles and aliases of the notes that prerequisites join. A reader of a note has met what the
note presupposes, directly or through others; a term is met with its own note, or where a note sets just it
in bold. Names that are everyday words as well are listed in the property ``everyday`` of their note.

Words count whole, without regard to case, plural ``s`` and hyphens; of terms that overlap the longest is
meant. The text is walked once, whatever the number of terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eigenvault.garden.backlinks import Links
from eigenvault.garden.paths import PROPERTY, after, before, way_to
from eigenvault.problem import Problem
from eigenvault.vault import Note
from eigenvault.vault.properties import aliases, text_list

EVERYDAY = "everyday"
_WORD = re.compile(r"[^\W_]+")
_NEXT_WORD = re.compile(r"[\s\x02\x03\u2010-\u2013-]+([^\W_]+)")
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A term in the running text of a note, as written; ``bold`` says that it is all that is bold there."""

    term: Words
    written: str
    line: int
    heading: int
    bold: bool


class Terms:
    """The terms of a vault, each with the notes that it is a name of."""

    def __init__(self, notes: Mapping[str, Note], links: Links) -> None:
        """Collect the terms of all notes that prerequisites join."""
        self.owners: dict[Words, tuple[str, ...]] = {}
        self._by_first: dict[str, list[Words]] = {}
        self._by_word: dict[str, list[Words]] = {}
        for path, note in notes.items():
            if not (before(links, path) or after(links, path)):
                continue
            names = [note.title, *aliases(note.properties)]
            said = note.properties.get(EVERYDAY)
            silent = set(names) if said is True else set(text_list(said))
            for name in names:
                term = tuple(_normal(word) for word in _WORD.findall(name))
                if term and name not in silent:
                    self.owners[term] = tuple(dict.fromkeys((*self.owners.get(term, ()), path)))
        for term in self.owners:
            self._by_first.setdefault(term[0], []).append(term)
        for terms in self._by_first.values():
            terms.sort(key=len, reverse=True)

    def uses(self, note: Note) -> Iterator[Use]:
        """Yield the terms in the running text of ``note``, in order."""
        for passage in note.prose:
            text, reached = passage.text, 0
            for match in _WORD.finditer(text):
                if match.start() < reached or not (terms := self._beginning(match[0])):
                    continue
                found = ((term, _end(term, text, match.end())) for term in terms)
                term, end = next((pair for pair in found if pair[1]), (None, 0))
                if term is None:
                    continue
                begin, reached = match.start(), end
                bold = text[begin - 1 : begin] == "\x02" and text[end : end + 1] == "\x03"
                line = passage.line + text.count("\n", 0, begin)
                yield Use(term, text[begin:end], line, passage.heading, bold)

    def _beginning(self, word: str) -> list[Words]:
        """Return the terms that begin with a word as it is written, the longest first."""
        known = self._by_word.get(word)
        if known is None:
            known = self._by_word[word] = self._by_first.get(_normal(word), [])
        return known


def _normal(word: str) -> str:
    """Return a word as it is compared: without case and without the ``s`` of a plural."""
    word = word.casefold()
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _end(term: Words, text: str, position: int) -> int:
    """Return where ``term``, whose first word ends at ``position``, ends in ``text``; 0 if it is not there."""
    for word in term[1:]:
        match = _NEXT_WORD.match(text, position)
        if match is None or _normal(match[1]) != word:
            return 0
        position = match.end()
    return position


def early_uses(
    notes: Mapping[str, Note], links: Links, until: str = "", paths: Iterable[str] | None = None
) -> Iterator[Problem]:
    """Yield a problem for each term that a note with prerequisites uses before its reader can have met it,
    at its first use: in all notes, or those at ``paths``.

    What stands under the heading ``until`` and after it looks forward and is not asked.
    """
    asked = [
        path for path in (notes if paths is None else paths) if PROPERTY in notes[path].properties
    ]
    if not asked:
        return
    terms = Terms(notes, links)
    explained: dict[Words, set[str]] = {term: set(owners) for term, owners in terms.owners.items()}
    ways = {path: way_to(links, path) for path in asked}
    read = dict.fromkeys(path for asking, way in ways.items() for path in (*way, asking))
    uses = {path: list(terms.uses(notes[path])) for path in read}
    for path, found in uses.items():
        for use in found:
            if use.bold:
                explained[use.term].add(path)
    for path in asked:
        note = notes[path]
        end = next((n for n, h in enumerate(note.headings) if h.text == until), len(note.headings))
        known = {term for term, owners in terms.owners.items() if path in owners}
        for use in uses[path]:
            if use.heading >= end:
                break
            if use.bold:
                known.add(use.term)
            if use.term not in known and explained[use.term].isdisjoint(ways[path]):
                yield Problem(
                    path, use.line, _message(use, notes[terms.owners[use.term][0]], until)
                )
            known.add(use.term)


def _message(use: Use, owner: Note, until: str) -> str:
    written = " ".join(use.written.split())
    where = f'or leave it for "{until}"' if until else "or explain it, in bold"
    said = f'"{written}" is used before [[{owner.name}]] can have been met'
    return f"{said}; add it to {PROPERTY}, {where}"
