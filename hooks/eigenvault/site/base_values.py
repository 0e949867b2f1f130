"""What filters and formulas of bases come to: the values, fields and functions of the manual.

The clock and the disk are left out (``now``, ``today``, ``random``): a page follows from its sources.
"""

from __future__ import annotations

import html
import re
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol

from eigenvault.garden import Links
from eigenvault.site.base_language import NotUnderstoodError, Tree, parse
from eigenvault.vault import Link, Note, Target

_LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]")
_DURATION = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*")
_UNITS = {"w": "weeks", "d": "days", "h": "hours", "m": "minutes", "s": "seconds"}
_MOMENT = re.compile(r"YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|A|a")
_MODIFIED = ("updated", "modified", "date modified", "date", "created", "date created")
_CREATED = ("created", "date created", "date")
_SEARCHES: Mapping[str, Callable[[Iterable[bool]], bool]] = {
    "contains": any,
    "containsAny": any,
    "containsAll": all,
}
_STEPS = 20_000  # of one evaluation: a formula is a line, not a program


class World(Protocol):
    """What bases ask about the wiki."""

    @property
    def links(self) -> Links:
        """Return the links both ways."""

    @property
    def notes(self) -> Mapping[str, Note]:
        """Return the published notes by path."""

    def resolve(self, link: Link, source: str) -> Target | None:
        """Return where a link in ``source`` leads."""

    def size(self, path: str) -> int | None:
        """Return how many bytes a file of the vault has."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the vault."""

    path: str


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A link to a file or address, with the words that it shows."""

    target: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A value that is only shown: ``kind`` is ``image``, ``icon`` or ``html``."""

    kind: str
    value: Any


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: months are not of one length."""

    months: int = 0
    rest: timedelta = timedelta()


@dataclass(slots=True)
class Row:
    """One file while expressions are evaluated for it; ``this`` is the file that shows the base."""

    world: World
    path: str
    this: str
    formulas: Mapping[str, str] = field(default_factory=dict)
    names: dict[str, Any] = field(default_factory=dict)
    open_formulas: tuple[str, ...] = ()
    steps: int = 0

    def evaluate(self, expression: str | Tree) -> Any:
        """Return the value of an expression or its tree; None where its types do not fit."""
        try:
            return self.value(parse(expression) if isinstance(expression, str) else expression)
        except NotUnderstoodError:
            raise
        except (
            TypeError,
            ValueError,
            ArithmeticError,
            KeyError,
            IndexError,
            RecursionError,
            re.error,
        ):
            return None

    def property(self, name: str) -> Any:
        """Return a property as views name it: ``file.name``, ``note.age``, ``formula.x`` or ``age``."""
        kind, dot, rest = name.partition(".")
        if dot and kind == "file":
            return self.file_field(File(self.path), rest)
        if dot and kind == "formula":
            return self.formula(rest)
        return self.note_property(self.path, rest if dot and kind == "note" else name)

    def formula(self, name: str) -> Any:
        """Return the value of a formula; one that asks for itself has none."""
        if name in self.open_formulas or name not in self.formulas:
            return None
        inner = Row(
            self.world,
            self.path,
            self.this,
            self.formulas,
            {},
            (*self.open_formulas, name),
            self.steps,
        )
        return inner.evaluate(str(self.formulas[name]))

    def note_property(self, path: str, name: str) -> Any:
        """Return a property of the note at ``path``."""
        note = self.world.notes.get(path)
        return normal(note.properties.get(name)) if note else None

    # -- trees

    def value(self, tree: Tree) -> Any:
        """Return the value of a tree; raise where its types do not fit."""
        self.steps += 1
        if self.steps > _STEPS:
            raise NotUnderstoodError("a formula that takes too long")
        kind = tree[0]
        if kind == "value":
            return tree[1]
        if kind == "list":
            return [self.value(item) for item in tree[1]]
        if kind == "not":
            return not truthy(self.value(tree[1]))
        if kind == "minus":
            return -self.value(tree[1])
        if kind == "regex":
            return re.compile(tree[1], re.IGNORECASE if "i" in tree[2] else 0), "g" in tree[2]
        if kind == "name":
            return self.name(tree[1])
        if kind == "get":
            return self.get(tree[1], tree[2])
        if kind == "item":
            return self.item(tree[1], self.value(tree[2]))
        if kind == "call":
            return self.call(tree[1], tree[2])
        left = self.value(tree[1])
        if kind == "||":
            return left if truthy(left) else self.value(tree[2])
        if kind == "&&":
            return self.value(tree[2]) if truthy(left) else left
        if kind in ("==", "!="):
            return self.equal(left, self.value(tree[2])) is (kind == "==")
        return operate(kind, left, self.value(tree[2]))

    def equal(self, left: Any, right: Any) -> bool:
        """Say whether two values are equal: links and files are where they lead to the same file."""
        if _names_a_file(left) and _names_a_file(right):
            first, second = self.file(left), self.file(right)
            if first is not None or second is not None:
                return first == second
        return _equal(left, right)

    def has(self, items: list[Any], wanted: Any) -> bool:
        """Say whether a list holds a value; a link is found by its name too."""
        return any(
            self.equal(item, wanted) or text_of(as_link(item)) == text_of(wanted) for item in items
        )

    def name(self, name: str) -> Any:
        """Return what a bare name stands for: a property of the note."""
        if name in self.names:
            return self.names[name]
        if name in ("file", "this"):
            return File(self.path if name == "file" else self.this)
        return self.note_property(self.path, name)

    def get(self, owner: Tree, name: str) -> Any:
        """Return ``owner.name``."""
        if owner == ("name", "note"):
            return self.note_property(self.path, name)
        if owner == ("name", "formula"):
            return self.formula(name)
        if owner == ("name", "this"):
            return File(self.this) if name == "file" else self.note_property(self.this, name)
        return self.field(self.value(owner), name)

    def item(self, owner: Tree, key: Any) -> Any:
        """Return ``owner[key]``."""
        if owner == ("name", "note"):
            return self.note_property(self.path, str(key))
        if owner == ("name", "formula"):
            return self.formula(str(key))
        value = self.value(owner)
        if isinstance(value, dict):
            return value.get(str(key))
        return value[int(key)] if isinstance(value, (list, str)) else None

    def field(self, value: Any, name: str) -> Any:
        """Return a field of a value."""
        if isinstance(value, File):
            return self.file_field(value, name)
        if isinstance(value, (str, list)) and name == "length":
            return len(value)
        if isinstance(value, date) and name in ("year", "month", "day"):
            return getattr(value, name)
        if isinstance(value, date) and name in ("hour", "minute", "second", "millisecond"):
            return 0 if name == "millisecond" else getattr(value, name, 0)
        return value.get(name) if isinstance(value, dict) else None

    def file_field(self, file: File, name: str) -> Any:
        """Return a field of a file; its dates are those that its properties state."""
        folder, _, full = file.path.rpartition("/")
        base, _, extension = full.rpartition(".")
        note = self.world.notes.get(file.path)
        if name == "name":
            return base if extension.lower() == "md" else full
        simple = {
            "basename": base,
            "path": file.path,
            "folder": folder,
            "ext": extension,
            "file": file,
        }
        if name in simple:
            return simple[name]
        if name == "properties":
            return normal(dict(note.properties)) if note else {}
        if name == "tags":
            return list(dict.fromkeys(f"#{tag.name}" for tag in note.tags)) if note else []
        if name in ("links", "embeds"):
            links = note.links if note else ()
            return [
                LinkTo(link.target, link.text)
                for link in links
                if link.embed is (name == "embeds")
                and link.target
                and self.world.resolve(link, file.path)
            ]
        if name == "backlinks":
            return [File(source) for source, _ in self.world.links.backlinks(file.path)]
        if name in ("mtime", "ctime"):
            keys = _MODIFIED if name == "mtime" else _CREATED
            found = (self.note_property(file.path, key) for key in keys)
            return next((value for value in found if isinstance(value, date)), None)
        if name == "size":
            return self.world.size(file.path)
        raise NotUnderstoodError(f"file.{name}")

    # -- functions

    def call(self, function: Tree, arguments: Sequence[Tree]) -> Any:
        """Return what a function gives."""
        if function[0] == "name":
            return self.call_global(function[1], arguments)
        if function[0] != "get":
            raise NotUnderstoodError("a call of what is no function")
        owner, name = self.value(function[1]), function[2]
        if name in ("filter", "map", "reduce") and isinstance(owner, list):
            return self.over(owner, name, arguments)
        values = [self.value(argument) for argument in arguments]
        if isinstance(owner, list) and name in _SEARCHES:
            return _SEARCHES[name](self.has(owner, value) for value in values)
        if isinstance(owner, str) and _LINK.fullmatch(owner) and name in ("asFile", "linksTo"):
            owner = as_link(owner)
        if isinstance(owner, (File, LinkTo)):
            return self.call_file(owner, name, values)
        return call_method(owner, name, values)

    def over(self, items: list[Any], name: str, arguments: Sequence[Tree]) -> Any:
        """Filter, map or reduce a list by an expression of ``value``, ``index`` and ``acc``."""
        kept = dict(self.names)
        result: Any = self.value(arguments[1]) if name == "reduce" else []
        for index, item in enumerate(items):
            self.names = {**kept, "value": item, "index": index, "acc": result}
            found = self.value(arguments[0])
            if name == "reduce":
                result = found
            elif name == "map":
                result.append(found)
            elif truthy(found):
                result.append(item)
        self.names = kept
        return result

    def call_global(self, name: str, arguments: Sequence[Tree]) -> Any:
        """Return what a function of no type gives."""
        if name == "if":
            if truthy(self.value(arguments[0])):
                return self.value(arguments[1])
            return self.value(arguments[2]) if len(arguments) > 2 else None
        values = [self.value(argument) for argument in arguments]
        known: dict[str, Callable[..., Any]] = {
            "list": lambda value: value if isinstance(value, list) else [value],
            "number": to_number,
            "date": to_date,
            "duration": to_duration,
            "link": lambda target, shown="": LinkTo(
                target.path if isinstance(target, File) else as_link(target).target, text_of(shown)
            ),
            "file": self.file,
            "max": lambda *numbers: max(numbers),
            "min": lambda *numbers: min(numbers),
            "escapeHTML": lambda value: html.escape(text_of(value)),
            "html": lambda value: Shown("html", text_of(value)),
            "image": lambda value: Shown("image", value),
            "icon": lambda value: Shown("icon", text_of(value)),
        }
        if name not in known:
            raise NotUnderstoodError(f"{name}()")
        return known[name](*values)

    def file(self, value: Any) -> File | None:
        """Return the file that a path, a link or a file names."""
        if isinstance(value, File):
            return value
        link = as_link(value)
        target, _, subpath = link.target.partition("#")
        found = self.world.resolve(Link(target, subpath), self.path)
        return File(found.path) if found else None

    def call_file(self, owner: File | LinkTo, name: str, values: Sequence[Any]) -> Any:
        """Return what a function of a file or link gives."""
        file = self.file(owner)
        if name == "asFile":
            return file
        if name == "asLink":
            return LinkTo(file.path, text_of(values[0]) if values else "") if file else None
        if name in ("isTruthy", "toString", "isEmpty", "isType"):
            return call_method(text_of(owner), name, values)
        note = self.world.notes.get(file.path) if file else None
        if name in ("hasLink", "linksTo"):
            wanted = self.file(values[0])
            edges = self.world.links.out_of.get(file.path, ()) if file else ()
            return wanted is not None and any(edge.target == wanted.path for edge in edges)
        if name == "hasProperty":
            return note is not None and values[0] in note.properties
        if name == "hasTag":
            wanted_tags = [text_of(value).lstrip("#").lower() for value in values]
            own = [tag.name.lower() for tag in note.tags] if note else []
            return any(
                tag == wanted or tag.startswith(f"{wanted}/")
                for tag in own
                for wanted in wanted_tags
            )
        if name == "inFolder":
            folder = file.path.rpartition("/")[0] if file else ""
            wanted_folder = text_of(values[0]).strip("/")
            return (
                not wanted_folder
                or folder == wanted_folder
                or folder.startswith(f"{wanted_folder}/")
            )
        raise NotUnderstoodError(f"file.{name}()")


def normal(value: Any) -> Any:
    """Return a property's value in the types of expressions."""
    if isinstance(value, tuple):
        value = list(value)
    if isinstance(value, list):
        return [normal(item) for item in value]
    if isinstance(value, dict):
        return {str(key): normal(item) for key, item in value.items()}
    if isinstance(value, str) and re.fullmatch(
        r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?", value
    ):
        return to_date(value) or value
    return value


def truthy(value: Any) -> bool:
    """Say whether a value counts as true, as in JavaScript but that an empty list is false."""
    return bool(value)


def as_link(value: Any) -> LinkTo:
    """Return the link that a text writes, as a path or between brackets."""
    if isinstance(value, LinkTo):
        return value
    match = _LINK.fullmatch(text_of(value).strip())
    return LinkTo(match[1].strip(), match[2] or "") if match else LinkTo(text_of(value))


def to_number(value: Any) -> float:
    """Return a value as a number."""
    if isinstance(value, datetime):
        return value.timestamp() * 1000
    return float(value)


def to_date(value: Any) -> date | None:
    """Return the date that a text writes; one with a time is a ``datetime``."""
    if isinstance(value, date):
        return value
    text = text_of(value).strip().replace("T", " ")
    for shape in ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"):
        try:
            found = datetime.strptime(text, shape)
        except ValueError:
            continue
        return found.date() if shape == "%Y-%m-%d" else found
    return None


def to_duration(value: Any) -> Duration:
    """Return the duration that a text such as ``1M`` or ``2 days`` writes."""
    if isinstance(value, Duration):
        return value
    match = _DURATION.fullmatch(text_of(value))
    if match is None:
        raise ValueError(value)
    amount, unit = float(match[1]), match[2]
    if unit in ("M", "month", "months"):
        return Duration(int(amount))
    if unit in ("y", "year", "years"):
        return Duration(int(amount) * 12)
    return Duration(0, timedelta(**{_UNITS[unit[0]]: amount}))


def _shift(moment: date, duration: Duration, sign: int) -> date:
    month = moment.month - 1 + sign * duration.months
    year, month = moment.year + month // 12, month % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    moved = moment.replace(year=year, month=month, day=min(moment.day, last))
    if duration.rest % timedelta(days=1) and not isinstance(moved, datetime):
        moved = datetime.combine(moved, time())
    return moved + sign * duration.rest


def operate(sign: str, left: Any, right: Any) -> Any:
    """Return ``left sign right``."""
    if sign in ("+", "-") and isinstance(left, date) and isinstance(right, (str, Duration)):
        return _shift(left, to_duration(right), 1 if sign == "+" else -1)
    if sign == "-" and isinstance(left, date) and isinstance(right, date):
        return (_moment(left) - _moment(right)) / timedelta(milliseconds=1)
    if isinstance(left, Duration) and sign == "*":
        return Duration(int(left.months * right), left.rest * right)
    if sign == "+" and (isinstance(left, str) or isinstance(right, str)):
        return text_of(left) + text_of(right)
    if sign in (">", "<", ">=", "<="):
        return _ordered(sign, left, right)
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    if sign == "*":
        return left * right
    return left / right if sign == "/" else left % right


def _moment(value: date) -> datetime:
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    return moment.replace(tzinfo=None)


def _ordered(sign: str, left: Any, right: Any) -> bool:
    if left is None or right is None:
        return False
    if isinstance(left, date) or isinstance(right, date):
        first, second = to_date(left), to_date(right)
        if first is None or second is None:
            return False
        left, right = _moment(first), _moment(second)
    elif isinstance(left, str) is not isinstance(right, str):
        left, right = float(left), float(right)
    return bool(
        {">": left > right, "<": left < right, ">=": left >= right, "<=": left <= right}[sign]
    )


def _names_a_file(value: Any) -> bool:
    return isinstance(value, (File, LinkTo)) or (
        isinstance(value, str) and _LINK.fullmatch(value) is not None
    )


def _equal(left: Any, right: Any) -> bool:
    if isinstance(left, bool) is not isinstance(right, bool):
        return False
    return bool(left == right) or (
        left is not None
        and right is not None
        and text_of(left) == text_of(right)
        and not isinstance(left, list)
    )


def text_of(value: Any) -> str:
    """Return a value as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return ", ".join(text_of(item) for item in value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, File):
        return value.path
    if isinstance(value, LinkTo):
        return value.shown or value.target
    return text_of(value.value) if isinstance(value, Shown) else str(value)


def call_method(owner: Any, name: str, values: Sequence[Any]) -> Any:
    """Return what a function of a text, number, date, list or object gives."""
    if name == "isEmpty":
        return owner in (None, "", [], {})
    if name == "isTruthy":
        return truthy(owner)
    if name == "toString":
        return text_of(owner)
    if name == "isType":
        return values[0] == _type(owner)
    if owner is None:
        return False if name.startswith(("contains", "startsWith", "endsWith")) else None
    table: Mapping[str, Callable[..., Any]] = _METHODS.get(_type(owner), {})
    if isinstance(owner, tuple):
        table = {"matches": lambda regex, text: regex[0].search(text_of(text)) is not None}
    if name not in table:
        raise NotUnderstoodError(f"{_type(owner)}.{name}()")
    return table[name](owner, *values)


_TYPES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "boolean"),
    ((int, float), "number"),
    (str, "string"),
    (date, "date"),
    (list, "list"),
    (dict, "object"),
)


def _type(value: Any) -> str:
    for kind, name in _TYPES:
        if isinstance(value, kind):
            return name
    return "null" if value is None else type(value).__name__.lower()


def _replace(text: str, pattern: Any, by: str) -> str:
    if isinstance(pattern, str):
        return text.replace(pattern, by)
    regex, every = pattern
    return str(regex.sub(re.sub(r"\$(\d)", r"\\\1", by), text, count=0 if every else 1))


def _split(text: str, separator: Any, limit: float | None = None) -> list[str]:
    parts = text.split(separator) if isinstance(separator, str) else separator[0].split(text)
    return parts if limit is None else parts[: int(limit)]


def _slice(value: Any, start: float, end: float | None = None) -> Any:
    return value[int(start) : None if end is None else int(end)]


def _rounded(number: float, digits: float = 0) -> float:
    scale = 10 ** int(digits)
    return float(int(abs(number) * scale + 0.5) / scale * (1 if number >= 0 else -1))


def _unique(items: list[Any]) -> list[Any]:
    return list({text_of(item): item for item in reversed(items)}.values())[::-1]


def _flat(items: list[Any]) -> list[Any]:
    return [
        inner for item in items for inner in (_flat(item) if isinstance(item, list) else [item])
    ]


def format_date(moment: date, shape: str) -> str:
    """Return a date in a format of Moment.js."""
    names = {
        "YYYY": "%Y", "YY": "%y", "MMMM": "%B", "MMM": "%b", "MM": "%m", "DD": "%d", "dddd": "%A", "ddd": "%a",
        "HH": "%H", "hh": "%I", "mm": "%M", "ss": "%S", "A": "%p",
    }  # fmt: skip

    def one(match: re.Match[str]) -> str:
        word = match[0]
        if word in names:
            return moment.strftime(names[word])
        if word == "a":
            return moment.strftime("%p").lower()
        return str(
            int(
                moment.strftime(
                    {"M": "%m", "D": "%d", "H": "%H", "h": "%I", "m": "%M", "s": "%S"}[word]
                )
            )
        )

    return _MOMENT.sub(one, shape)


_METHODS: Mapping[str, Mapping[str, Callable[..., Any]]] = {
    "string": {
        "contains": lambda text, part: text_of(part) in text,
        "containsAll": lambda text, *parts: all(text_of(part) in text for part in parts),
        "containsAny": lambda text, *parts: any(text_of(part) in text for part in parts),
        "startsWith": lambda text, part: text.startswith(text_of(part)),
        "endsWith": lambda text, part: text.endswith(text_of(part)),
        "lower": str.lower,
        "upper": str.upper,
        "title": lambda text: re.sub(r"\b\w", lambda m: m[0].upper(), text),
        "trim": str.strip,
        "reverse": lambda text: text[::-1],
        "repeat": lambda text, count: text * min(int(count), 1000),
        "replace": _replace,
        "slice": _slice,
        "split": _split,
    },
    "number": {
        "abs": abs,
        "ceil": lambda number: float(-(-number // 1)),
        "floor": lambda number: float(number // 1),
        "round": _rounded,
        "toFixed": lambda number, digits=0: f"{number:.{min(int(digits), 20)}f}",
    },
    "list": {
        "flat": _flat,
        "join": lambda items, by=",": text_of(by).join(text_of(item) for item in items),
        "reverse": lambda items: items[::-1],
        "slice": _slice,
        "sort": lambda items: (
            sorted(items)
            if len({_type(item) for item in items}) < 2
            else sorted(items, key=text_of)
        ),
        "unique": _unique,
        "mean": lambda items: statistics.fmean(items),
        "sum": lambda items: sum(items),
    },
    "date": {
        "date": lambda moment: moment.date() if isinstance(moment, datetime) else moment,
        "time": lambda moment: moment.strftime("%H:%M:%S"),
        "format": format_date,
    },
    "object": {"keys": lambda value: list(value), "values": lambda value: list(value.values())},
}
