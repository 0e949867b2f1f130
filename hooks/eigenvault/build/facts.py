"""What is made from which facts: recorded while it is made, so that an edit leads to what it changes.

A fact is a tuple such as ``("note", "SVD.md", "title")``. A wiki *seen* through ``seen`` is a wiki like
any other that notes down which facts are asked of it; ``difference`` tells which facts differ between
two builds. Whatever is made from a seen wiki is as good as new while none of its facts has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from eigenvault.garden import Edge, Links
from eigenvault.markup import Reading
from eigenvault.site.explorer import Explorer, Folder
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Link, Linker, Note, Target, asked_names, last_name

Fact = tuple[str, ...]
Record = Callable[[Fact], object]
V = TypeVar("V")
T = TypeVar("T")

# Fields that are mappings, each with the fact that stands for one of its entries.
_MAPPINGS = (
    "addresses",
    "blocks",
    "digests",
    "figures",
    "groups",
    "results",
    "snippets",
    "tags",
    "works",
)
_ALL = "*"  # stands for which keys a mapping has, and in which order
_OWN = frozenset({"readings", "linker", "links", "explorer", *_MAPPINGS})
_ATTRIBUTES = tuple(field.name for field in fields(Note))


class Facts:
    """Who has asked for which facts, and what was made of them."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._users: dict[Fact, set[str]] = {}
        self._one: dict[Fact, Fact] = {}  # many ask for the same: it is held once
        self._asked: dict[str, set[Fact]] = {}
        self._made: dict[str, tuple[object, object]] = {}

    def see(self, key: str, wiki: Wiki) -> Wiki:
        """Return ``wiki`` as a view that records for ``key`` whatever is asked of it."""
        asked = self._asked.setdefault(key, set())

        def record(fact: Fact) -> None:
            if fact not in asked:
                self._note(key, asked, fact)

        return seen(wiki, record)

    def _note(self, key: str, asked: set[Fact], fact: Fact) -> None:
        fact = self._one.setdefault(fact, fact)
        asked.add(fact)
        self._users.setdefault(fact, set()).add(key)

    def asked(self, key: str) -> set[Fact]:
        """Return which facts ``key`` has asked for."""
        return set(self._asked.get(key, ()))

    def learn(self, key: str, facts: Iterable[Fact]) -> None:
        """Take note of ``facts`` that ``key`` has asked for in another process."""
        asked = self._asked.setdefault(key, set())
        for fact in facts:
            self._note(key, asked, fact)

    def remember(self, key: str, wiki: Wiki, make: Callable[[Wiki], T], given: object) -> T:
        """Return ``make(wiki)``, or what it returned before if nothing that it asked has changed and
        ``given``, what else it is made from, is the same."""
        if key in self._made:
            before, made = self._made[key]
            if before == given:
                return made  # type: ignore[return-value]
        self.forget(key)
        made = make(self.see(key, wiki))
        self._made[key] = (given, made)
        return made

    def compare(self, before: Wiki, wiki: Wiki) -> set[str]:
        """Return the keys that have asked for a fact that differs, and drop what was made for them."""
        keys: set[str] = set()
        for fact in difference(before, wiki):
            keys |= self._users.get(fact, set())
        for key in keys:
            self._made.pop(key, None)
        return keys

    def forget(self, key: str) -> None:
        """Forget what ``key`` has asked: it is made again, or never more."""
        for fact in self._asked.pop(key, ()):
            users = self._users[fact]
            users.discard(key)
            if not users:
                del self._users[fact], self._one[fact]


def seen(wiki: Wiki, record: Record) -> Wiki:
    """Return ``wiki`` as a view that calls ``record`` with every fact that is asked of it."""
    assert wiki.linker is not None, "pages are made of a wiki whose links are resolved"
    values: dict[str, Any] = {
        name: _SeenMapping(name, getattr(wiki, name), record) for name in _MAPPINGS
    }
    values["readings"] = _SeenReadings(wiki.readings, record)
    values["linker"] = _SeenLinker(wiki.linker, record)
    values["links"] = _SeenLinks(
        _SeenMapping("into", wiki.links.into, record),
        _SeenMapping("out", wiki.links.out_of, record),
    )
    values["links"].see(wiki.links, record)
    tree = wiki.explorer
    values["explorer"] = _SeenExplorer(
        tree.root,
        tree.titles,
        tree.addresses,
        tree.whole,
        tree.positions,
        tree.cuts,
        tree.items,
    )
    values["explorer"].see(record)
    rest = {f.name: getattr(wiki, f.name) for f in fields(Wiki) if f.name not in values}
    view = _SeenWiki(**values, **rest)
    object.__setattr__(view, "record", record)
    return view


class _SeenWiki(Wiki):
    """A wiki whose other fields count as one fact each."""

    __slots__ = ("record",)

    def __getattribute__(self, name: str) -> Any:
        if name in _PLAIN:
            try:
                record = object.__getattribute__(self, "record")
            except AttributeError:
                pass  # while it is made
            else:
                record(("field", name))
        return object.__getattribute__(self, name)


_PLAIN = frozenset(field.name for field in fields(Wiki)) - _OWN


class _SeenMapping(Mapping[Any, V]):
    def __init__(self, name: str, values: Mapping[Any, V], record: Record) -> None:
        self._name, self._values, self._record = name, values, record

    def __getitem__(self, key: Any) -> V:
        self._record((self._name, *(key if isinstance(key, tuple) else (key,))))
        return self._values[key]

    def __iter__(self) -> Iterator[Any]:
        self._record((self._name, _ALL))
        return iter(self._values)

    def __len__(self) -> int:
        self._record((self._name, _ALL))
        return len(self._values)


class _SeenReadings(Mapping[str, Reading]):
    def __init__(self, readings: Mapping[str, Reading], record: Record) -> None:
        self._readings, self._record = readings, record

    def __getitem__(self, path: str) -> Reading:
        reading = self._readings.get(path)
        if reading is None:
            self._record(("note", path))
            raise KeyError(path)
        return _SeenReading(path, reading, self._record)  # type: ignore[return-value]

    def __iter__(self) -> Iterator[str]:
        self._record(("note", _ALL))
        return iter(self._readings)

    def __len__(self) -> int:
        self._record(("note", _ALL))
        return len(self._readings)


class _SeenReading:
    __slots__ = ("_path", "_reading", "_record")

    def __init__(self, path: str, reading: Reading, record: Record) -> None:
        self._path, self._reading, self._record = path, reading, record

    @property
    def note(self) -> Note:
        self._record(("note", self._path))
        return _SeenNote(self._path, self._reading.note, self._record)  # type: ignore[return-value]

    @property
    def fragment(self) -> Any:
        self._record(("note", self._path, "fragment"))
        return self._reading.fragment


class _SeenNote:
    __slots__ = ("_note", "_record", "path")

    def __init__(self, path: str, note: Note, record: Record) -> None:
        self.path, self._note, self._record = path, note, record

    def __getattr__(self, name: str) -> Any:
        if name not in ("name", "folder"):  # these follow from the path
            self._record(("note", self.path, name))
        return getattr(self._note, name)


class _SeenLinker(Linker):
    def __init__(self, linker: Linker, record: Record) -> None:
        self._linker, self._record = linker, record

    def resolve(self, link: Link, source: str) -> Target | None:
        for spelt, _ in link.spellings() if link.target else ():
            for name in asked_names(spelt):
                self._record(("name", name))
        target = self._linker.resolve(link, source)
        if target is not None and target.kind == "note" and link.subpath:
            self._record(("anchors", target.path))
        return target


class _SeenLinks(Links):
    __slots__ = ("links", "record")

    def see(self, links: Links, record: Record) -> None:
        """Record with ``record`` from now on."""
        object.__setattr__(self, "links", links)
        object.__setattr__(self, "record", record)

    def targets(self, path: str) -> tuple[tuple[str, str], ...]:
        self.record(("targets", path))  # type: ignore[attr-defined]
        found: tuple[tuple[str, str], ...] = self.links.targets(path)  # type: ignore[attr-defined]
        return found


class _SeenExplorer(Explorer):
    __slots__ = ("record",)

    def see(self, record: Record) -> None:
        """Record with ``record`` from now on."""
        object.__setattr__(self, "record", record)

    def html(self, path: str | None, page: str, everything: str) -> str:
        if self.whole:
            self.record(("folder", _ALL))  # type: ignore[attr-defined]
        else:
            names = path.split("/")[:-1] if path else []
            for depth in range(len(names) + 1):
                self.record(("folders", "/".join(names[:depth])))  # type: ignore[attr-defined]
            self.record(("beside", path or ""))  # type: ignore[attr-defined]
        return super().html(path, page, everything)

    def at(self, path: str) -> Folder:
        self.record(("folder", path))  # type: ignore[attr-defined]
        return super().at(path)

    def all_folders(self) -> Iterator[Folder]:
        self.record(("folder", _ALL))  # type: ignore[attr-defined]
        return super().all_folders()

    def whole_tree(self) -> Folder:
        self.record(("folder", _ALL))  # type: ignore[attr-defined]
        return super().whole_tree()


def difference(old: Wiki, new: Wiki) -> set[Fact]:
    """Return the facts that differ between two builds."""
    facts: set[Fact] = set()
    for name in _PLAIN:
        if getattr(old, name) != getattr(new, name):
            facts.add(("field", name))
    for name in _MAPPINGS:
        facts |= _entries(name, getattr(old, name), getattr(new, name))
    facts |= _entries("into", old.links.into, new.links.into, _same_edges)
    facts |= _entries("out", old.links.out_of, new.links.out_of, _same_edges)
    facts.update(
        ("targets", fact[1])
        for fact in [*facts]
        if fact[0] == "out" and old.links.targets(fact[1]) != new.links.targets(fact[1])
    )
    facts |= _notes(old, new)
    facts.update(
        ("name", last_name(path)) for path in set(old.names).symmetric_difference(new.names)
    )
    if old.explorer is not new.explorer:
        facts |= _folders(old.explorer, new.explorer)
    return facts


def _entries(
    name: str,
    old: Mapping[Any, V],
    new: Mapping[Any, V],
    same: Callable[[V, V], bool] = lambda one, other: one == other,
) -> set[Fact]:
    if old is new:
        return set()
    facts: set[Fact] = set()
    for key in old.keys() | new.keys():
        if (
            key not in old
            or key not in new
            or not (old[key] is new[key] or same(old[key], new[key]))
        ):
            facts.add((name, *(key if isinstance(key, tuple) else (key,))))
    if list(old) != list(new):
        facts.add((name, _ALL))
    return facts


def _same_edges(old: tuple[Edge, ...], new: tuple[Edge, ...]) -> bool:
    """Edges are the same for a reader even if their lines have moved."""
    return len(old) == len(new) and all(
        one is other or _placeless(one) == _placeless(other)
        for one, other in zip(old, new, strict=True)
    )


def _placeless(edge: Edge) -> Edge:
    return replace(edge, link=replace(edge.link, line=0))


def _notes(old: Wiki, new: Wiki) -> set[Fact]:
    facts: set[Fact] = set()
    if old.readings.keys() != new.readings.keys():
        facts.add(("note", _ALL))
    for path in old.readings.keys() | new.readings.keys():
        before, after = old.readings.get(path), new.readings.get(path)
        if before is after:
            continue
        if before is None or after is None:
            facts.update([("note", path), ("note", path, "fragment"), ("anchors", path)])
            facts.update(("note", path, name) for name in _ATTRIBUTES)
            continue
        for name in _ATTRIBUTES:
            if getattr(before.note, name) != getattr(after.note, name):
                facts.add(("note", path, name))
                if name in ("headings", "blocks", "ids"):
                    facts.add(("anchors", path))
        if before.fragment != after.fragment:
            facts.add(("note", path, "fragment"))
    return facts


def _folders(old: Explorer, new: Explorer) -> set[Fact]:
    before = {folder.path: folder for folder in (old.root, *old.all_folders())}
    after = {folder.path: folder for folder in (new.root, *new.all_folders())}
    facts: set[Fact] = set()
    for path in before.keys() | after.keys():
        if path not in before or path not in after:
            facts.update([("folder", path), ("folders", path)])
            continue
        one, other = before[path], after[path]
        if _places(one) != _places(other):
            facts.update([("folder", path), ("folders", path)])
        if _shown(old, one.notes) != _shown(new, other.notes):
            facts.add(("folder", path))
            facts.update(("beside", note) for note in _beside(old, one, new, other))
    if facts:
        facts.add(("folder", _ALL))
    if old.whole != new.whole:
        paths = {*old.positions, *new.positions, ""}
        facts.update([("folder", _ALL), *(("beside", path) for path in paths)])
    return facts


def _beside(old: Explorer, one: Folder, new: Explorer, other: Folder) -> Iterator[str]:
    """Yield the notes whose pages show other notes beside them than before; none stands for pages of
    the site's own, which show the beginning of the root."""
    shown: dict[tuple[tuple[int, int], tuple[int, int]], bool] = {}

    def same(was: tuple[int, int], now: tuple[int, int]) -> bool:
        if (was, now) not in shown:
            before, after = one.notes[slice(*was)], other.notes[slice(*now)]
            cut = len(before) < len(one.notes), len(after) < len(other.notes)
            shown[was, now] = cut[0] == cut[1] and _shown(old, before) == _shown(new, after)
        return shown[was, now]

    if not other.path and not same(old.window(one, 0), new.window(other, 0)):
        yield ""
    for position, note in enumerate(other.notes):
        known = old.positions.get(note)
        if known is not None and not same(old.window(one, known), new.window(other, position)):
            yield note


def _places(folder: Folder) -> list[tuple[str, str]]:
    """Return what a page shows of the folders in ``folder``."""
    return [(inner.name, inner.address) for inner in folder.folders.values()]


def _shown(explorer: Explorer, notes: list[str]) -> list[tuple[str, str, str]]:
    """Return what a page shows of notes in the explorer."""
    return [(path, explorer.titles[path], explorer.addresses[path]) for path in notes]
