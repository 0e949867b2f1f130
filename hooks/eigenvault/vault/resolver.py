"""Where a link leads, by the rules that Obsidian's own records of links follow.

In this order: the exact path from the vault's root; a file in or below the folder of the linking
note; the shortest path, counted as a string; ties alphabetically. Names match whole, without regard
to case or Unicode normal form; ``.md`` may be left out; a partial path matches by its end.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from eigenvault.vault.note import Block, Heading

# What Obsidian takes out of a heading's text and of the link to it before it compares them
# (its interface for plugins calls this `stripHeading`).
_NOISE = re.compile(r"""[!"#$%&()*+,.:;<=>?@^`{|}~/\[\]\\]""")
_SPACES = re.compile(r"\s+")
_SAME = str.maketrans("ς\u00a0\u202f", "σ  ")
_FORMATTING = re.compile(r"[_'\u2018\u2019\u201c\u201d-]")


@dataclass(frozen=True, slots=True)
class Resolution:
    """The file a name leads to (None: no such file) and the others that it fits as well."""

    path: str | None
    others: tuple[str, ...] = ()


def fold(text: str) -> str:
    """Return ``text`` as names are compared: normal form C, lower case, any space a space.

    Lower case, for ``Maße`` and ``Masse`` are two names; a sigma is one letter wherever it stands.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).lower().translate(_SAME)


class Index:
    """All files of a vault by name: a look-up costs no more in a large vault than in a small one."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Index ``paths``, relative to the vault, attachments included."""
        self._paths: set[str] = set()
        self._folded: dict[str, list[str]] = {}
        self._by_name: dict[str, list[tuple[str, str]]] = {}
        for path in sorted(paths, key=_shortest):
            folded = fold(path)
            self._paths.add(path)
            self._folded.setdefault(folded, []).append(path)
            name = folded.rpartition("/")[2]
            self._by_name.setdefault(name, []).append((folded, path))

    def changed_to(self, paths: AbstractSet[str]) -> Index:
        """Return the index of ``paths``: what both have in common is taken over from this one."""
        if paths == self._paths:
            return self
        index = Index(())
        index._paths = set(paths)
        index._folded, index._by_name = dict(self._folded), dict(self._by_name)
        for path in paths ^ self._paths:
            folded = fold(path)
            name = folded.rpartition("/")[2]
            alike = set(index._by_name.get(name, ())) ^ {(folded, path)}
            index._by_name[name] = sorted(alike, key=lambda pair: _shortest(pair[1]))
            same = set(index._folded.get(folded, ())) ^ {path}
            index._folded[folded] = sorted(same, key=_shortest)
        return index

    def resolve(self, target: str, source: str) -> Resolution:
        """Return the file that ``target``, written in the note ``source``, leads to."""
        wanted = target.strip().replace("\\", "/")
        if wanted.startswith(("./", "../")) or "/../" in wanted or "/./" in wanted:
            base = source.rpartition("/")[0] if wanted.startswith(".") else ""
            wanted = posixpath.normpath(posixpath.join(base, wanted))
            if wanted.startswith("../"):
                return Resolution(None)
            return self._rooted(wanted)
        if wanted.startswith("/"):
            return self._rooted(wanted.strip("/"))
        if not wanted:
            return Resolution(None)
        for candidate in _spellings(wanted):
            found = self._find(candidate, source)
            if found.path is not None:
                return found
        return Resolution(None)

    def _rooted(self, path: str) -> Resolution:
        for candidate in _spellings(path):
            exact = self._at(candidate)
            if exact is not None:
                return Resolution(exact)
        return Resolution(None)

    def _at(self, path: str) -> str | None:
        if path in self._paths:
            return path
        found = self._folded.get(fold(path))
        return found[0] if found else None

    def _find(self, wanted: str, source: str) -> Resolution:
        folded = fold(wanted)
        name = folded.rpartition("/")[2]
        candidates = self._by_name.get(name, ())
        if "/" in folded:
            tail = "/" + folded
            candidates = [
                (own, path) for own, path in candidates if own == folded or own.endswith(tail)
            ]
        if not candidates:
            return Resolution(None)
        paths = [path for _, path in candidates]
        chosen = self._choose(paths, wanted, source)
        # An exact path is no choice among names.
        others = () if "/" in wanted and fold(chosen) == folded else paths
        return Resolution(chosen, tuple(path for path in others if path != chosen))

    def _choose(self, paths: Sequence[str], wanted: str, source: str) -> str:
        exact = self._at(wanted)
        if exact is not None:
            return exact
        folder = source.rpartition("/")[0]
        if folder:
            below = fold(folder) + "/"
            near = [path for path in paths if fold(path).startswith(below)]
            if near:
                return near[0]
        return paths[0]  # sorted by length, then alphabetically


def index_of(paths: Iterable[str], before: Index | None = None) -> Index:
    """Return the index of ``paths``; much of the index ``before`` it may be taken over."""
    return before.changed_to(frozenset(paths)) if before else Index(paths)


def _shortest(path: str) -> tuple[int, str]:
    return len(path), path


@lru_cache(maxsize=262144)
def last_name(path: str) -> str:
    """Return the folded file name of ``path``: what decides first where a link leads."""
    return fold(path.rstrip("/").rpartition("/")[2])


@lru_cache(maxsize=262144)
def asked_names(target: str) -> tuple[str, ...]:
    """Return the folded file names that a link to ``target`` asks for; whether it leads somewhere,
    and where, can only change with files of these names."""
    wanted = target.strip().replace("\\", "/").strip("/")
    names = {wanted.rpartition("/")[2], posixpath.normpath(wanted).rpartition("/")[2]}
    return tuple(sorted({fold(spelt) for name in names for spelt in _spellings(name)}))


def _spellings(target: str) -> tuple[str, ...]:
    """A name may leave out ``.md``; one that has it, or an extension of its own, says so. Where there
    is no such note, a notebook of the name is meant."""
    if target.lower().endswith(".md"):
        return (target, f"{target}.md")
    return (f"{target}.md", target, f"{target}.ipynb", f"{target}.py")


@lru_cache(maxsize=65536)
def heading_key(text: str) -> str:
    """Return a heading's text as links are compared with it."""
    text = _NOISE.sub(" ", text)
    return fold(_SPACES.sub(" ", text).strip())


@lru_cache(maxsize=65536)
def _loose_key(text: str) -> str:
    """Like ``heading_key``, for links whose quotes, hyphens or spaces differ from the heading's."""
    return _SPACES.sub("", _FORMATTING.sub("", heading_key(text)))


def find_heading(headings: Sequence[Heading], subpath: str) -> Heading | None:
    """Return the heading that ``subpath`` (``A`` or ``A#B``: B below A) names, None without one.

    The first of several equal headings wins. A heading is named by its Markdown, as Obsidian does
    (``## See [[A|b]]`` is ``#See A b``), or by its words.
    """
    steps = [step for step in subpath.split("#") if step.strip()]
    for key in (heading_key, _loose_key):
        wanted = [key(step) for step in steps]
        found = _walk(headings, wanted, key) or _walk(headings, [key(subpath)], key)
        if found is not None:
            return found
    return None


def _walk(
    headings: Sequence[Heading], wanted: Sequence[str], key: Callable[[str], str]
) -> Heading | None:
    if not wanted or not all(wanted):
        return None
    open_steps: list[Heading] = []
    for heading in headings:
        while open_steps and open_steps[-1].level >= heading.level:
            open_steps.pop()
        if wanted[len(open_steps)] in (key(heading.written), key(heading.text)):
            if len(open_steps) == len(wanted) - 1:
                return heading
            open_steps.append(heading)
    return None


class Places:
    """The headings and blocks of one note, indexed: ten thousand links into it cost little each."""

    def __init__(
        self, headings: Sequence[Heading], blocks: Sequence[Block], ids: Collection[str] = ()
    ) -> None:
        """Index ``headings`` and ``blocks`` by what links call them; the first of a name wins. ``ids``
        are those of other elements."""
        self._headings = headings
        self._by_key: dict[str, Heading] = {}
        self._ids = {*ids, *(heading.id for heading in headings)}
        self._blocks: dict[str, Block] = {}
        for heading in headings:
            self._by_key.setdefault(heading_key(heading.written), heading)
        for heading in headings:
            self._by_key.setdefault(heading_key(heading.text), heading)
        for block in blocks:
            self._blocks.setdefault(block.id.lower(), block)

    def heading(self, subpath: str) -> Heading | None:
        """Return the heading that ``subpath`` names, as ``find_heading`` does."""
        if "#" not in subpath and (found := self._by_key.get(heading_key(subpath))):
            return found if heading_key(subpath) else None
        return find_heading(self._headings, subpath)

    def by_id(self, subpath: str) -> str:
        """Return the id that ``subpath`` names as other publishers' links do, empty if there is none."""
        return next((id for id in (subpath, subpath.lower()) if id in self._ids), "")

    def block(self, subpath: str) -> Block | None:
        """Return the block whose identifier ``subpath`` (``^id``) names, without regard to case."""
        return self._blocks.get(subpath.strip().lstrip("^").strip().lower())
