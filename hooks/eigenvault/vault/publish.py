"""What leaves the vault: the one publishing rule.

A note is published unless one of these holds:

- it or a folder above it begins with a dot (``.obsidian``, ``.trash``), lies in a templates folder of
  Obsidian's settings, or matches *Excluded files* there or ``exclude`` in ``mkdocs.yml``;
- a property keeps it back: ``publish``, ``published`` or ``dg-publish`` is false, ``draft``,
  ``private`` or ``unlisted`` is true. Words count (``"no"``, ``off``), and so does the case of a key
  not; a date in ``published`` is no flag. What such a property says unclearly keeps the note back;
- its property block is broken and names one of these keys;
- the site is opt-in and neither ``publish`` nor ``dg-publish`` is true. A site is opt-in when
  ``mkdocs.yml`` says so, or when the vault is a Digital Garden: that plugin is installed in it, a note
  has ``dg-home``, or a third of its notes have ``dg-publish``, which is how the plugin selects.

An attachment is published if a published note shows it or links to it.
"""

from __future__ import annotations

import datetime
import fnmatch
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from eigenvault.vault.note import Link, Note
from eigenvault.vault.settings import Settings

_TRUE = {"true", "yes", "on", "1", "y"}
_FALSE = {"false", "no", "off", "0", "n"}
_SELECTING = ("publish", "dg-publish")
_FLAGS = ("publish", "published", "dg-publish", "draft", "private", "unlisted")
_NAMES_A_FLAG = re.compile(
    rf"^\s*[\"']?(?:{'|'.join(_FLAGS)})[\"']?\s*:|[\"'{{,]\s*[\"']?(?:{'|'.join(_FLAGS)})[\"']?\s*:",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """How a site selects: ``opt_in`` ("auto": by the vault itself) and excluded folders or globs."""

    opt_in: bool | Literal["auto"] = "auto"
    exclude: tuple[str, ...] = ()


def flag(value: Any) -> bool | None:
    """Return what a property says as a yes or no, None if it says neither."""
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return bool(value)
    if isinstance(value, str):
        word = value.strip().lower()
        return True if word in _TRUE else False if word in _FALSE else None
    return None


class Mark(IntEnum):
    """What a note says of its vault: nothing, that it is selected, or that it is a garden's home."""

    NONE = 0
    SELECTED = 1
    HOME = 2


def mark(note: Note) -> Mark:
    """Return what a note says of its vault by the keys of the Digital Garden plugin."""
    named = {name.lower() for name, value in note.properties.items() if value is not None}
    if "dg-home" in named:
        return Mark.HOME
    return Mark.SELECTED if "dg-publish" in named else Mark.NONE


def is_opt_in(rule: Rule, settings: Settings, marks: Collection[Mark]) -> bool:
    """Say whether only selected notes are published, by the ``marks`` of all notes."""
    if rule.opt_in != "auto":
        return rule.opt_in
    if "digitalgarden" in settings.plugins or Mark.HOME in marks:
        return True
    marked = sum(marks)
    return marked > 0 and 3 * marked >= len(marks)


def is_excluded(path: str, settings: Settings, rule: Rule) -> bool:
    """Say whether the place of a file keeps it back, whatever it holds."""
    if any(part.startswith(".") for part in path.split("/")):
        return True
    lower = path.lower()
    if any(lower.startswith(folder.lower() + "/") for folder in settings.templates_folders):
        return True
    return any(_matches(pattern, path) for pattern in (*settings.ignore_filters, *rule.exclude))


def is_published(
    path: str,
    values: Mapping[str, Any],
    settings: Settings,
    rule: Rule,
    *,
    opt_in: bool,
    broken: str = "",
) -> bool:
    """Apply the rule to a note; ``broken`` is the text of a property block that is no YAML."""
    if is_excluded(path, settings, rule):
        return False
    if broken and _NAMES_A_FLAG.search(broken):
        return False
    selected = False
    for key in _FLAGS:
        value = _value(values, key)
        if value is None or value == "":
            continue
        if key == "published" and isinstance(value, (datetime.date, datetime.datetime)):
            continue
        said = flag(value)
        if key == "published" and said is None:
            continue
        if key in ("publish", "published", "dg-publish"):
            if said is not True:
                return False
            selected = selected or key in _SELECTING
        elif said is not False:
            return False
    return selected or not opt_in


def used_attachments(
    notes: Iterable[Note], resolve: Callable[[Link, str], str | None], attachments: Iterable[str]
) -> frozenset[str]:
    """Return the attachments that published notes show or link to, in text or properties.

    ``resolve(link, source)`` gives the path that a link leads to.
    """
    known = set(attachments)
    found: set[str] = set()
    for note in notes:
        for link in note.links:
            path = resolve(link, note.path)
            if path in known:
                found.add(path)
        for value in _pictures(note):
            path = resolve(Link(value), note.path)
            if path in known:
                found.add(path)
    return frozenset(found)


def asked_targets(note: Note) -> Iterator[str]:
    """Yield the names of files that a note asks for, in links and as its picture."""
    for link in note.links:
        yield from (target for target, _ in link.spellings())
    yield from _pictures(note)


def _pictures(note: Note) -> Iterator[str]:
    for key in ("image", "cover", "banner", "thumbnail"):
        value = note.properties.get(key)
        if isinstance(value, str) and value and "[[" not in value:
            yield value


def _value(values: Mapping[str, Any], key: str) -> Any:
    if key in values:
        return values[key]
    for name, value in values.items():
        if len(name) == len(key) and name.lower() == key:
            return value
    return None


def _matches(pattern: str, path: str) -> bool:
    """Obsidian's *Excluded files*: a path's beginning, or a regular expression between slashes."""
    if len(pattern) > 2 and pattern.startswith("/") and pattern.endswith("/"):
        try:
            return re.search(pattern[1:-1], path) is not None
        except re.error:
            return False
    plain = pattern.strip("/").lower()
    lower = path.lower()
    if "*" in plain or "?" in plain:
        return fnmatch.fnmatchcase(lower, plain) or fnmatch.fnmatchcase(lower, f"{plain}/*")
    return (
        lower == plain
        or lower.startswith(plain + "/")
        or (not pattern.endswith("/") and lower.startswith(plain))
    )
