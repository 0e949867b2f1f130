"""Dataview queries: ``LIST``, ``TABLE`` and ``TASK`` as far as they follow from the notes themselves.

Understood are ``FROM`` (tags, folders, links), ``WHERE``, ``SORT``, ``GROUP BY``, ``FLATTEN`` and ``LIMIT``
with expressions, which are those of bases under other names and see inline fields beside properties; what
says more gets a placeholder. Its language: the plugin's reference, "DQL" and "Expressions".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from eigenvault.markup.html import element, start
from eigenvault.site.base_language import NotUnderstoodError, Tree, parse
from eigenvault.site.base_values import text_of, truthy
from eigenvault.site.bases import Base, Site
from eigenvault.site.dataview_rows import FIELDS, Entry, fields_of
from eigenvault.vault import Link
from eigenvault.vault.note import Task
from eigenvault.vault.order import natural

_LONGEST = 4000  # characters of a query
_CLAUSE = re.compile(r"(?<!\S)(FROM|WHERE|SORT|LIMIT|GROUP BY|FLATTEN)(?=\s|$)", re.IGNORECASE)
_HEAD = re.compile(r"\s*(LIST|TABLE|TASK)\b\s*(WITHOUT\s+ID\b)?", re.IGNORECASE)
_NAMED = re.compile(r"(.*?)\s+AS\s+(\"[^\"]*\"|'[^']*'|[\w-]+)\s*", re.IGNORECASE | re.DOTALL)
_SORTED = re.compile(r"(.*?)(?:\s+(ASC|ASCENDING|DESC|DESCENDING))?\s*", re.IGNORECASE | re.DOTALL)
_SOURCE = re.compile(
    r"\s*(?:(?P<tag>#[^\s()]+)|\"(?P<folder>[^\"]*)\"|(?P<out>outgoing\()?\[\[(?P<link>[^\[\]]*)\]\](?(out)\))"
    r"|(?P<word>and|or|AND|OR)\b|(?P<sign>[-!()]))"
)
# Texts stay as they are; words become signs, one equals sign two, names with hyphens fields of the note.
_PIECE = re.compile(
    r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'[^']*')|\bdate\(\s*(?P<day>\d{4}-\d\d-\d\d(?:T[\d:]+)?)\s*\)|(?P<word>\b(?:and|or|AND|OR)\b)|(?P<same>(?<![<>!=])=(?!=))"
    r"|\[\[(?P<link>[^\[\]]*)\]\]|(?P<name>(?<![\w.-])[A-Za-z_]\w*(?:-[A-Za-z_]\w*)+)"
)
_METHODS = {
    "contains": "contains", "lower": "lower", "upper": "upper", "startswith": "startsWith",
    "endswith": "endsWith", "join": "join", "reverse": "reverse", "round": "round", "replace": "replace",
    "split": "split", "unique": "unique", "flat": "flat", "sort": "sort", "dateformat": "format",
}  # fmt: skip
_CLOCK = ("today", "now", "tomorrow", "yesterday", "sow", "eow", "som", "eom", "soy", "eoy")
_MOST = 20_000  # rows that FLATTEN may make

Step = tuple[str, Any]  # a clause and what it says, in the order of the query


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood: ``columns`` are expressions with the names that stand above them."""

    kind: str
    with_id: bool
    columns: tuple[tuple[str, Tree], ...]
    source: str
    steps: tuple[Step, ...]

    @property
    def group(self) -> str:
        """What the groups are called, empty where there are none."""
        return next((said[0] for name, said in self.steps if name == "GROUP BY"), "")


def understood(text: str) -> Query | None:
    """Return the query that ``text`` writes, None where it says more than is understood here."""
    try:
        return _query(text)
    except (NotUnderstoodError, ValueError, RecursionError):
        return None


def answer(text: str, site: Site, this: str, page: str) -> str | None:
    """Return the answer to a query in the note ``this`` as HTML, None where it is not understood."""
    query = understood(text)
    if query is None:
        return None
    base = Base(site, page, this, None, {}, {}, {})
    try:
        rows = list(_rows(base, query))
        if query.kind == "TASK":
            rows = [entry for row in rows for entry in _tasks_of(row)]
        for name, said in query.steps:
            rows = _STEPS[name](rows, said)
        shapes: dict[str, Callable[[Base, Query, list[Entry]], str]] = {
            "LIST": _list, "TABLE": _table, "TASK": _tasks,
        }  # fmt: skip
        return shapes[query.kind](base, query, rows)
    except (NotUnderstoodError, TypeError, ValueError, RecursionError):
        return None


def value_of(expression: str, site: Site, this: str, page: str) -> str | None:
    """Return the value of an expression within a line as HTML, None where it is not understood."""
    base = Base(site, page, this, None, {}, {}, {})
    try:
        row = Entry(site, this, this)
        return base.shown(row, row.evaluate(_tree(expression))) or "–"
    except (NotUnderstoodError, TypeError, ValueError, RecursionError):
        return None


# -- reading


def _query(text: str) -> Query:
    text = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE).strip()
    head = _HEAD.match(text)
    if head is None or len(text) > _LONGEST:
        raise NotUnderstoodError(text)
    kind = head[1].upper()
    clauses = [*_CLAUSE.finditer(text, head.end())]
    ends = [*(found.start() for found in clauses[1:]), len(text)]
    columns = text[head.end() : clauses[0].start() if clauses else len(text)]
    source = ""
    steps: list[Step] = []
    for found, end in zip(clauses, ends, strict=False):
        name, rest = found[1].upper(), text[found.end() : end].strip()
        if name == "FROM":
            source = rest
            _selects(rest, bool)
        elif name == "WHERE":
            steps.append((name, _tree(rest)))
        elif name == "SORT":
            sort = []
            for part in _parts(rest):
                match = _SORTED.fullmatch(part)
                down = bool(match and match[2] and match[2].upper().startswith("DESC"))
                sort.append((_tree(match[1] if match else part), down))
            steps.append((name, tuple(sort)))
        elif name == "LIMIT":
            steps.append((name, int(rest)))
        elif name == "FLATTEN" and rest:
            steps += [(name, _column(part)) for part in _parts(rest)]
        elif name != "GROUP BY" or any(other == name for other, _ in steps):
            raise NotUnderstoodError(name)
        else:
            steps.append((name, _column(rest)))
    named = tuple(_column(part) for part in _parts(columns))
    return Query(kind, not head[2], named, source, tuple(steps))


def _column(text: str) -> tuple[str, Tree]:
    match = _NAMED.fullmatch(text)
    if match is None:
        return text.strip(), _tree(text)
    return match[2].strip("\"'"), _tree(match[1])


def _parts(text: str) -> list[str]:
    """Split at commas that stand in no brackets and no text."""
    parts, depth, quote, begin = [], 0, "", 0
    for index, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and depth == 0:
            parts.append(text[begin:index])
            begin = index + 1
    return [part for part in (*parts, text[begin:]) if part.strip()]


def _tree(text: str) -> Tree:
    def piece(found: re.Match[str]) -> str:
        if found["word"]:
            return "&&" if found["word"].lower() == "and" else "||"
        if found["same"]:
            return "=="
        if found["day"]:
            return f'date("{found["day"]}")'
        if found["name"]:
            return f'note["{found["name"]}"]'
        if found["link"] is not None:
            target = found["link"].partition("|")[0].replace('"', "")
            return f'link("{target}")' if target else "this.file"
        return found[0]

    tree: Tree = _in_bases(parse(_PIECE.sub(piece, text.strip())))
    return tree


def _in_bases(tree: Any) -> Any:
    """Return a tree with Dataview's names of functions and fields as bases have them."""
    if isinstance(tree, list):
        return [_in_bases(item) for item in tree]
    if not isinstance(tree, tuple) or tree[:1] in (("value",), ("regex",)):
        return tree
    if tree[0] == "call" and tree[1][0] == "name" and tree[2]:
        name, arguments = tree[1][1], _in_bases(tree[2])
        if name == "icontains":
            name, arguments = (
                "contains",
                [("call", ("get", part, "lower"), []) for part in arguments],
            )
        if name in _METHODS:
            return ("call", ("get", arguments[0], _METHODS[name]), arguments[1:])
        if name == "length":
            return ("get", arguments[0], "length")
        if name in ("sum", "average") and len(arguments) == 1:
            called = "mean" if name == "average" else name
            return ("call", ("get", _held(arguments[0]), called), [])
        if name in ("min", "max") and len(arguments) == 1:
            ordered: Tree = ("call", ("get", _held(arguments[0]), "sort"), [])
            return ("item", ordered, ("value", 0 if name == "min" else -1))
        if name == "default" and len(arguments) == 2:
            return ("||", *arguments)
        if name == "choice":
            return ("call", ("name", "if"), arguments)
        # ``date(today)`` asks for the clock.
        clock = name == "date" and arguments[0] in [("name", word) for word in _CLOCK]
        if name not in ("link", "number", "min", "max", "list", "date") or clock:
            raise NotUnderstoodError(name)
    if tree[0] in ("==", "!=") and any(part[:2] == ("call", ("name", "link")) for part in tree[1:]):
        held = ("list", [_in_bases(tree[1])])
        same = ("call", ("get", held, "contains"), [_in_bases(tree[2])])
        return same if tree[0] == "==" else ("not", same)
    if tree[0] == "get" and tree[1] in (("name", "file"), ("get", ("name", "this"), "file")):
        field = FIELDS.get(tree[2], tree[2])
        return tree[1] if field == "link" else ("get", tree[1], field)
    return tuple(_in_bases(item) for item in tree)


def _held(tree: Tree) -> Tree:
    """Return a tree for a list: its own value, or one that holds it."""
    return ("call", ("name", "list"), [tree])


def _selects(source: str, test: Callable[[re.Match[str]], bool]) -> bool:
    """Say whether a source selects a note, of which ``test`` says whether it fits one part of it."""
    position = 0

    def take() -> re.Match[str] | None:
        nonlocal position
        found = _SOURCE.match(source, position)
        position = found.end() if found else position
        return found

    def either() -> bool:
        nonlocal position
        result = single()
        while True:
            before = position
            found = take()
            if found is None or not found["word"]:
                position = before
                return result
            other = single()
            result = (result and other) if found["word"].lower() == "and" else (result or other)

    def single() -> bool:
        found = take()
        if found is None or found["word"] or found["sign"] == ")":
            raise NotUnderstoodError(source)
        if found["sign"] == "(":
            result = either()
            closing = take()
            if closing is None or closing["sign"] != ")":
                raise NotUnderstoodError(source)
            return result
        if found["sign"]:
            return not single()
        return test(found)

    result = either()
    if source[position:].strip():
        raise NotUnderstoodError(source)
    return result


# -- answering


def _rows(base: Base, query: Query) -> Iterator[Entry]:
    site, this = base.site, base.this
    asked: dict[str, str] = {}

    def path_of(link: str) -> str:
        if link not in asked:
            target = site.resolve(Link(link.partition("|")[0].strip()), this) if link else None
            asked[link] = this if not link else target.path if target else ""
        return asked[link]

    for path in sorted(site.notes, key=natural):
        if not path.lower().endswith(".md"):
            continue

        def test(part: re.Match[str], path: str = path) -> bool:
            if part["tag"]:
                wanted = part["tag"].lstrip("#").lower()
                names = (own.name.lower() for own in site.notes[path].tags)
                return any(name == wanted or name.startswith(f"{wanted}/") for name in names)
            if part["folder"] is not None:
                wanted = part["folder"].strip("/")
                return not wanted or path.startswith(f"{wanted}/") or path == f"{wanted}.md"
            linked = path_of(part["link"])
            source, target = (linked, path) if part["out"] else (path, linked)
            edges = site.links.out_of.get(source, ())
            return bool(linked) and any(edge.target == target for edge in edges)

        if not query.source or _selects(query.source, test):
            yield Entry(site, path, this)


def _where(rows: list[Entry], test: Tree) -> list[Entry]:
    return [row for row in rows if truthy(row.evaluate(test))]


def _sort(rows: list[Entry], by: tuple[tuple[Tree, bool], ...]) -> list[Entry]:
    for tree, down in reversed(by):
        rows = _ordered([(row.evaluate(tree), row) for row in rows], down=down)
    return rows


def _ordered(keyed: list[tuple[Any, Entry]], *, down: bool = False) -> list[Entry]:
    """Return entries by the values before them; what has none comes first, or last going down."""
    full = [pair for pair in keyed if pair[0] is not None]

    def key(pair: tuple[Any, Entry]) -> tuple[Any, ...]:
        number = isinstance(pair[0], (int, float))
        return (not number, pair[0] if number else 0.0, natural(text_of(pair[0])))

    full.sort(key=key, reverse=down)
    without = [row for value, row in keyed if value is None]
    found = [row for _, row in full]
    return [*found, *without] if down else [*without, *found]


def _limit(rows: list[Entry], count: int) -> list[Entry]:
    return rows[:count]


def _flatten(rows: list[Entry], said: tuple[str, Tree]) -> list[Entry]:
    """Return a row for each item of a list, under the name that is given to it or its own."""
    found = []
    for row in rows:
        value = row.evaluate(said[1])
        for item in value if isinstance(value, list) else [value]:
            found.append(row.with_names({said[0]: item}))
            if len(found) > _MOST:
                raise NotUnderstoodError("too many rows")
    return found


def _group(rows: list[Entry], said: tuple[str, Tree]) -> list[Entry]:
    """Return a row for each value, in order: its ``key`` (or the name given to it) and its ``rows``."""
    groups: dict[str, tuple[Any, list[Entry]]] = {}
    for row in rows:
        value = row.evaluate(said[1])
        groups.setdefault(text_of(value), (value, []))[1].append(row)
    return _ordered(
        [(value, members[0].group(said[0], value, members)) for value, members in groups.values()]
    )


_STEPS: dict[str, Callable[[list[Entry], Any], list[Entry]]] = {
    "WHERE": _where, "SORT": _sort, "LIMIT": _limit, "FLATTEN": _flatten, "GROUP BY": _group,
}  # fmt: skip


# -- showing


def _link(base: Base, row: Entry) -> str:
    return base.link(row.path, base.site.notes[row.path].name)


def _cell(base: Base, row: Entry, tree: Tree) -> str:
    tags = tree == ("get", ("name", "file"), "tags")
    return base.shown(row, row.shown(row.evaluate(tree)), tags=tags)


def _first(base: Base, query: Query, row: Entry) -> str:
    """Return what stands first in a row: the note, or the value of a group."""
    return base.shown(row, row.names["key"]) or "–" if query.group else _link(base, row)


def _list(base: Base, query: Query, rows: list[Entry]) -> str:
    items = []
    for row in rows:
        shown = [_cell(base, row, tree) for _, tree in query.columns]
        pieces = [_first(base, query, row), *shown] if query.with_id or not shown else shown
        items.append(element("li", html=": ".join(piece for piece in pieces if piece)))
    return element("ul", {"class": "dataview"}, html="".join(items))


def _table(base: Base, query: Query, rows: list[Entry]) -> str:
    first = query.group or "File"
    names = [*([first] if query.with_id else []), *(name for name, _ in query.columns)]
    head = element("tr", html="".join(element("th", text=name) for name in names))
    lines = []
    for row in rows:
        cells = [_first(base, query, row)] if query.with_id else []
        cells += [_cell(base, row, tree) for _, tree in query.columns]
        lines.append(element("tr", html="".join(element("td", html=cell) for cell in cells)))
    table = element("thead", html=head) + element("tbody", html="".join(lines))
    values = {
        "class": "table-wrapper dataview",
        "tabindex": "0",
        "role": "region",
        "aria-label": "Table of notes",
    }
    return element("div", values, html=element("table", html=table))


def _tasks_of(row: Entry) -> Iterator[Entry]:
    for task in row.world.notes[row.path].tasks:
        done = task.state in ("x", "X")
        said = {
            "completed": done,
            "checked": task.state != " ",
            "status": task.state,
            "text": task.text,
        }
        yield row.with_names({**fields_of(task.fields), **said}, task)


def _tasks(base: Base, query: Query, rows: list[Entry]) -> str:
    """Return tasks below the values that they are grouped by, or else their notes."""
    groups: dict[str, list[Entry]] = {}
    for row in rows:
        if query.group:
            groups[_first(base, query, row)] = row.names["rows"]
        else:
            groups.setdefault(_link(base, row), []).append(row)
    pieces = []
    for head, entries in groups.items():
        items = [_task(entry.task) for entry in entries if entry.task]
        title = element("p", {"class": "base-group"}, html=head)
        pieces.append(title + element("ul", {"class": "contains-task-list"}, html="".join(items)))
    return element("div", {"class": "dataview"}, html="".join(pieces))


def _task(task: Task) -> str:
    done = task.state != " "
    label = "Done" if task.state in "xX" else "To do" if not done else f"State {task.state}"
    box = {
        "type": "checkbox",
        "class": "task-list-item-checkbox",
        "disabled": True,
        "checked": done,
    }
    values = {
        "class": "task-list-item is-checked" if done else "task-list-item",
        "data-task": task.state,
    }
    html = start("input", {**box, "aria-label": label}) + escape(task.text, quote=False)
    return element("li", values, html=html)
