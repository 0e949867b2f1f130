"""The search index in files that a browser fetches one by one, and a build rewrites one by one.

Three kinds of files, each a script, so that they load from disk as well: *words* (a range of terms, and
for each the notes that hold it), *ends* (the same terms by their last letters, for words mistyped at
the beginning) and *texts* (titles, headings and text of a few notes, for the lines that are shown). A
manifest says how terms are spread over the files.

Every file is a function of the notes alone, and nearly all stay as they are when one note changes: a
note's number comes from a hash of its address, and a file is divided where it grows too large by what
its terms begin with. ``SearchIndex`` keeps the tables, so that ``changes`` costs what has changed.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from eigenvault.site.search_words import count_terms, fold, terms

FOLDER = "search/"
MANIFEST = f"{FOLDER}index.js"
FEW = 65_536  # notes that numbers of 18 bits are enough for
SHARD = 16_000  # characters of a file of words or ends
TEXT = 4_000  # characters of a file of texts, on the average
MOST = 1_500  # notes for one term: a word that stands nearly everywhere finds by its better places
STARTS = 24  # notes for the beginning of a word
STORED = 30_000  # characters of a note's text that lines can be shown from
_DEPTH = 8
_DIGITS = (
    "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"  # in the order of ASCII
)
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """What search knows of a note. ``url`` is its encoded address; ``sections`` are heading (empty for
    what stands before the first), encoded anchor and text."""

    address: str
    url: str
    title: str
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sections: tuple[tuple[str, str, str], ...] = ()


def weights(entry: Entry) -> dict[str, int]:
    """Return the terms of a note, each with the weight of its best place: 0 to 2 for text, by how
    often; 3 for a heading, 4 for a tag, 5 to 7 for alias and title.

    A tag is a term as a whole too (``#topic/alpha``), and so is what words of a title begin with
    (``m*``, ``ma*``).
    """
    found = {
        term: 0 if count == 1 else 1 if count < 5 else 2
        for term, count in count_terms("\n".join(text for _, _, text in entry.sections)).items()
        if len(term) > 1 or not term.isascii()
    }

    def raise_to(weight: int, names: Iterable[str]) -> None:
        for name in names:
            if found.get(name, -1) < weight:
                found[name] = weight

    for heading, _, _ in entry.sections:
        raise_to(3, terms(heading))
    for tag in entry.tags:
        raise_to(4, [*terms(tag), f"#{fold(tag)}"])
    for weight, name in ((6, entry.title), *((5, alias) for alias in entry.aliases)):
        names = terms(name)
        weight += len(names) <= 2
        raise_to(weight, names)
        raise_to(weight, (f"{n[:size]}*" for n in names for size in (1, 2, 3) if size < len(n)))
    return found


@dataclass(frozen=True, slots=True)
class _Kept:
    """A note in the index: its number, also as written, its terms, and its line among the texts."""

    number: int
    id: str
    weights: Mapping[str, int]
    line: str


class SearchIndex:
    """The index of a set of notes. ``put`` and ``drop`` notes, then ask for ``files`` or ``changes``."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """Begin with ``entries``."""
        self._entries: dict[str, Entry] = {}
        self._kept: dict[str, _Kept] = {}
        self._pending: set[str] = set()
        self._postings: dict[str, dict[int, list[str]]] = {}
        self._lines: dict[str, str] = {}
        self._words = _Spread()
        self._ends = _Spread()
        self._texts: dict[int, list[str]] = {}
        self._shift = 0
        self._files: dict[str, Place] = {}
        self._written: dict[str, bytes] = {}
        for entry in entries:
            self.put(entry)

    def put(self, entry: Entry) -> None:
        """Add a note, or replace the one at its address."""
        if self._entries.get(entry.address) != entry:
            self._entries[entry.address] = entry
            self._pending.add(entry.address)

    def drop(self, address: str) -> None:
        """Take out the note at ``address``, if there is one."""
        if self._entries.pop(address, None) is not None:
            self._pending.add(address)

    def files(self) -> dict[str, bytes]:
        """Return all files of the index by address."""
        self._apply()
        return {name: self._render(name) for name in sorted(self._names())}

    def changes(self) -> dict[str, bytes | None]:
        """Return the files that differ from those of the last call, None for one that is no more."""
        dirty = self._apply()
        names = self._names()
        changed: dict[str, bytes | None] = {}
        for name in sorted(dirty | (names - self._written.keys())):
            data = self._render(name) if name in names else None
            digest = hashlib.blake2b(data, digest_size=16).digest() if data else b""
            if self._written.get(name, b"") != digest:
                changed[name] = data
            if data:
                self._written[name] = digest
            else:
                self._written.pop(name, None)
        return changed

    # -- bringing the tables up to date

    def _apply(self) -> set[str]:
        """Work off what was put and dropped; return the files that it may have changed."""
        if not self._pending:
            return set()
        pending, self._pending = self._pending, set()
        numbers: Mapping[str, tuple[int, str]] = {}
        if pending & (self._entries.keys() ^ self._kept.keys()):
            numbers = number_notes(self._entries)
            pending |= {
                address
                for address, kept in self._kept.items()
                if numbers.get(address, (0, ""))[1] != kept.id
            }
        touched: set[str] = set()
        dirty = {MANIFEST}
        for address in sorted(pending):
            old = self._kept.pop(address, None)
            entry = self._entries.get(address)
            new = None
            if entry is not None:
                number, name = (
                    numbers[address] if numbers else (old.number, old.id) if old else (0, "")
                )
                new = _Kept(number, name, weights(entry), _line(name, entry))
                self._kept[address] = new
            dirty |= self._store(old, new, touched)
        dirty |= self._spread(touched)
        dirty |= self._fan_out()
        return dirty

    def _store(self, old: _Kept | None, new: _Kept | None, touched: set[str]) -> set[str]:
        """Exchange one note's postings and text; add the terms that change to ``touched``."""
        before: Mapping[str, int] = old.weights if old else {}
        after: Mapping[str, int] = new.weights if new else {}
        moved = old is None or new is None or old.id != new.id
        for term, weight in before.items():
            if old and (moved or after.get(term) != weight):
                touched.add(term)
                names = self._postings[term][weight]
                del names[bisect_left(names, old.id)]
                if not names:
                    del self._postings[term][weight]
        for term, weight in after.items():
            if new and (moved or before.get(term) != weight):
                touched.add(term)
                insort(self._postings.setdefault(term, {}).setdefault(weight, []), new.id)
        files = set()
        if old and (moved or not new or old.line != new.line):
            part = self._texts[old.number >> self._shift]
            part.remove(old.line)
            files.add(_text_file(old.number >> self._shift))
        if new and (moved or not old or old.line != new.line):
            insort(self._texts.setdefault(new.number >> self._shift, []), new.line)
            files.add(_text_file(new.number >> self._shift))
        return files

    def _spread(self, touched: set[str]) -> set[str]:
        """Bring lines and the division into files up to date for terms whose postings changed."""
        for term in touched:
            if self._postings[term]:
                self._lines[term] = _postings_line(term, self._postings[term])
                self._words.put(term, len(self._lines[term]) + 1)
            else:
                del self._postings[term]
                self._lines.pop(term, None)
                self._words.drop(term)
            if _is_spelled(term):
                if term in self._lines:
                    self._ends.put(term[::-1], len(term) + 1)
                else:
                    self._ends.drop(term[::-1])
        dirty = {_file("w", *place) for place in self._words.settle()}
        return dirty | {_file("e", *place) for place in self._ends.settle()}

    def _fan_out(self) -> set[str]:
        """Divide the texts anew if they have outgrown their files, or shrunk."""
        bits = 18 if len(self._entries) <= FEW else 24
        length = sum(len(line) for part in self._texts.values() for line in part)
        files = 1 << max(0, (length // TEXT - 1).bit_length() if length > TEXT else 0)
        while files > 2 * max(1, len(self._kept)):
            files >>= 1
        shift = bits - (files.bit_length() - 1)
        if shift == self._shift:
            return set()
        before = {_text_file(number) for number in self._texts}
        self._shift, self._texts = shift, {}
        for kept in sorted(self._kept.values(), key=lambda kept: kept.line):
            self._texts.setdefault(kept.number >> shift, []).append(kept.line)
        return before | {_text_file(number) for number in self._texts}

    # -- files

    def _names(self) -> set[str]:
        self._files = {_file("w", *place): place for place in self._words.places()}
        if self._words.divided:
            self._files |= {_file("e", *place): place for place in self._ends.places()}
        return {
            MANIFEST,
            *self._files,
            *(_text_file(number) for number, part in self._texts.items() if part),
        }

    def _render(self, address: str) -> bytes:
        name = address.removeprefix(FOLDER).removesuffix(".js")
        if address == MANIFEST:
            data: object = {
                "notes": len(self._kept),
                "width": 3 if len(self._kept) <= FEW else 4,
                "shift": self._shift,
                "words": self._words.nodes,
                "ends": self._ends.nodes if self._words.divided else {},
            }
        elif name[0] == "x":
            body = ",\n".join(self._texts[int(name[2:], 16)])
            return f'wikiSearchPart("{name}",[\n{body}\n])\n'.encode()
        elif name[0] == "w":
            found = filter(self._is_wanted, self._words.members(self._files[address]))
            data = "\n".join(self._lines[term] for term in found)
        else:
            data = " ".join(term[::-1] for term in self._ends.members(self._files[address]))
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return f'wikiSearchPart("{name}",{text})\n'.encode()

    def _is_wanted(self, term: str) -> bool:
        """A word's beginning needs a line only where the words themselves are in several files."""
        return term[-1] != "*" or self._words.nodes.get(term[:-1], 0) > 0


class _Spread:
    """Terms spread over files by what they begin with, none larger than ``SHARD`` by much.

    ``nodes`` holds beginnings: 0 for one whose terms are all in one file, else the number of files for
    those of its terms that no longer beginning in ``nodes`` takes.
    """

    def __init__(self) -> None:
        self.nodes: dict[str, int] = {"": 0}
        self._sizes: dict[str, int] = {}
        self._below: dict[str, dict[str, int]] = {}
        self._members: dict[Place, set[str]] = {}
        self._places: dict[str, Place] = {}
        self._touched: set[str] = set()

    @property
    def divided(self) -> bool:
        """Whether there are several files."""
        return self.nodes[""] > 0

    def put(self, term: str, size: int) -> None:
        """Add a term, or tell its new size."""
        self._touched.add(term)
        self._add(term, size - self._sizes.get(term, 0))
        self._sizes[term] = size

    def drop(self, term: str) -> None:
        """Take out a term."""
        if term in self._sizes:
            self._touched.add(term)
            self._add(term, -self._sizes.pop(term))

    def _add(self, term: str, size: int) -> None:
        for depth in range(min(len(term), _DEPTH) + 1):
            below = self._below.setdefault(term[:depth], {})
            char = term[depth : depth + 1] if depth < _DEPTH else ""
            below[char] = below.get(char, 0) + size

    def settle(self) -> set[Place]:
        """Divide anew; return the files, before and after, of all terms that changed or moved."""
        nodes: dict[str, int] = {}
        self._divide("", sum(self._below.get("", {}).values()), nodes)
        touched, self._touched = self._touched, set()
        if nodes != self.nodes:
            moved = {
                p for p in nodes.keys() | self.nodes.keys() if nodes.get(p) != self.nodes.get(p)
            }
            starts = tuple(moved)
            touched |= {term for term in self._sizes if term.startswith(starts)}
            self.nodes = nodes
        dirty: set[Place] = set()
        for term in touched:
            before = self._places.pop(term, None)
            if before is not None:
                self._members[before].discard(term)
                dirty.add(before)
            if term in self._sizes:
                after = self._places[term] = self.place(term)
                self._members.setdefault(after, set()).add(term)
                dirty.add(after)
        return dirty

    def _divide(self, start: str, size: int, nodes: dict[str, int]) -> None:
        if size <= SHARD or len(start) >= _DEPTH:
            nodes[start] = 0
            return
        rest = size
        for char, inner in self._below[start].items():
            if char not in ("", "*") and inner > SHARD // 3:
                self._divide(start + char, inner, nodes)
                rest -= inner
        nodes[start] = 1 << max(0, (rest // SHARD).bit_length())

    def place(self, term: str) -> Place:
        """Return the file of a term: a beginning and the number of a file for it."""
        start = ""
        while groups := self.nodes[start]:
            char = term[len(start) : len(start) + 1]
            if char and start + char in self.nodes:
                start += char
            else:
                return start, 0 if char in ("", "*") else ord(char) & (groups - 1)
        return start, 0

    def places(self) -> Iterable[Place]:
        """Return the files that hold a term."""
        return (place for place, members in self._members.items() if members)

    def members(self, place: Place) -> list[str]:
        """Return the terms of a file, in order."""
        return sorted(self._members[place])


def number_notes(addresses: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Give every note a number of 18 bits (24 in a wiki of more than ``FEW``), also as three or four
    characters: from a hash of its address, the next free one where two are alike."""
    ordered = sorted(addresses)
    width = 3 if len(ordered) <= FEW else 4
    numbers: dict[str, tuple[int, str]] = {}
    taken: set[int] = set()
    for address in ordered:
        number = _hash(address) % (1 << 6 * width)
        while number in taken:
            number = (number + 1) % (1 << 6 * width)
        taken.add(number)
        numbers[address] = number, _digits(number, width)
    return numbers


@lru_cache(maxsize=262144)
def _digits(number: int, width: int) -> str:
    return "".join(_DIGITS[number >> 6 * place & 63] for place in reversed(range(width)))


@lru_cache(maxsize=262144)
def _hash(address: str) -> int:
    return int.from_bytes(hashlib.blake2b(address.encode(), digest_size=4).digest(), "big")


def _postings_line(term: str, found: Mapping[int, list[str]]) -> str:
    """Return a term with its notes, best first: `` 6`` and their numbers, and so on. A tilde and the
    count stand behind a term of so many notes that the lesser ones are left out."""
    most = STARTS if term[-1] == "*" else MOST
    count = sum(map(len, found.values()))
    pieces, left = [term if count <= most or term[-1] == "*" else f"{term}~{count}"], most
    for weight in sorted(found, reverse=True):
        ids = found[weight]
        if len(ids) > left and left < most and term[-1] != "*":
            break
        pieces.append(f" {weight}{''.join(ids[:left])}")
        left -= len(ids)
        if left <= 0:
            break
    return "".join(pieces)


def _line(name: str, entry: Entry) -> str:
    left, sections = STORED, []
    for heading, anchor, text in entry.sections:
        sections.append((heading, anchor, text[:left]))
        left = max(0, left - len(text))
    data = (name, entry.url, entry.title, entry.aliases, entry.tags, sections)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _is_spelled(term: str) -> bool:
    return 4 <= len(term) <= 24 and term.isalpha()


def _file(kind: str, start: str, group: int) -> str:
    """Return the address of a file of terms; no name is one that Windows keeps for itself."""
    safe = "".join(
        c if c in "abcdefghijklmnopqrstuvwxyz0123456789" else f"_{ord(c):x}_" for c in start
    )
    return f"{FOLDER}{kind}-{safe}{f'.{group}' if group else ''}.js"


def _text_file(number: int) -> str:
    return f"{FOLDER}x-{number:x}.js"
