"""Rows of Dataview's queries: notes with their inline fields, tasks, and groups of rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from eigenvault.site.base_values import File, Row, normal
from eigenvault.vault.note import Task

# Dataview's names of what bases know by another.
FIELDS = {
    "inlinks": "backlinks",
    "outlinks": "links",
    "etags": "tags",
    "cday": "ctime",
    "mday": "mtime",
    "link": "file",
}
_LINKS = re.compile(r"\s*!?\[\[[^\[\]\n]+\]\]\s*(?:,\s*!?\[\[[^\[\]\n]+\]\]\s*)+")
_LINK = re.compile(r"\[\[[^\[\]\n]+\]\]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_WORDS = {"true": True, "false": False, "": None}


@dataclass(slots=True)
class Entry(Row):
    """One row of a query: a note, a task of it (``task``), or a group, which has no fields but ``names``."""

    task: Task | None = None
    is_group: bool = False

    def with_names(self, names: Mapping[str, Any], task: Task | None = None) -> Entry:
        """Return the same row with ``names`` besides."""
        return replace(self, names={**self.names, **names}, task=task or self.task, steps=0)

    def group(self, name: str, value: Any, rows: Sequence[Entry]) -> Entry:
        """Return the group of ``rows`` whose ``value``, called ``name``, is the same."""
        names = {name: value, "key": value, "rows": list(rows)}
        return replace(self, names=names, task=None, is_group=True, steps=0)

    def note_property(self, path: str, name: str) -> Any:
        """Return a property or inline field, by its name as it is written or in lower case with hyphens."""
        note = self.world.notes.get(path)
        if note is None or (self.is_group and path == self.path):
            return None
        if name in note.properties:
            return normal(note.properties[name])
        for key, value in note.properties.items():
            if plain(key) == plain(name):
                return normal(value)
        return fields_of(note.fields).get(plain(name))

    def name(self, name: str) -> Any:
        """Return what a bare name stands for."""
        if name in self.names:
            return self.names[name]
        found = self.names.get(plain(name))
        return Row.name(self, name) if found is None else found

    def field(self, value: Any, name: str) -> Any:
        """Return a field of a value; that of a list is the list of its items' fields."""
        if isinstance(value, list) and name != "length":
            return [self.field(item, name) for item in value]
        if isinstance(value, Entry):
            return File(value.path) if name == "file" else value.name(name)
        return Row.field(self, value, FIELDS.get(name, name) if isinstance(value, File) else name)

    def shown(self, value: Any) -> Any:
        """Return a value as it is shown: rows are the notes that they are of."""
        if isinstance(value, list):
            return [self.shown(item) for item in value]
        return File(value.path) if isinstance(value, Entry) else value


def plain(name: str) -> str:
    """Return a key as queries may write it: in lower case, hyphens for spaces."""
    return re.sub(r"\s+", "-", name.strip()).lower()


def fields_of(fields: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return inline fields by their plain keys, with values in the types of expressions; a key that is
    written several times has a list."""
    found: dict[str, list[Any]] = {}
    for key, text in fields:
        value = _value(text)
        found.setdefault(plain(key), []).extend(value if isinstance(value, list) else [value])
    return {key: values if len(values) > 1 else values[0] for key, values in found.items()}


def _value(text: str) -> Any:
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    if _LINKS.fullmatch(text):
        return _LINK.findall(text)
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1]
    return normal(text)
