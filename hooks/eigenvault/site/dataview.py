"""Dataview queries: ``LIST``, ``TABLE`` and ``TASK`` as far as they follow from the notes themselves.

Understood are ``FROM`` (tags, folders, links), ``WHERE``, ``SORT`` and ``LIMIT`` with expressions, which
are those of bases under other names; what says more gets a placeholder. Its language: the plugin's
reference, "DQL" and "Expressions".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from eigenvault.markup.html import element, start
from eigenvault.site.base_language import NotUnderstoodError, Tree, parse
from eigenvault.site.base_values import Row, text_of, truthy
from eigenvault.site.bases import Base, Site
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
    r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'[^']*')|(?P<word>\b(?:and|or|AND|OR)\b)|(?P<same>(?<![<>!=])=(?!=))"
    r"|\[\[(?P<link>[^\[\]]*)\]\]|(?P<name>(?<![\w.-])[A-Za-z_]\w*(?:-[A-Za-z_]\w*)+)"
)
_METHODS = {
    "contains": "contains", "lower": "lower", "upper": "upper", "startswith": "startsWith",
    "endswith": "endsWith", "join": "join", "reverse": "reverse", "round": "round", "replace": "replace",
    "split": "split", "unique": "unique", "flat": "flat", "sort": "sort", "dateformat": "format",
}  # fmt: skip
_CLOCK = ("today", "now", "tomorrow", "yesterday", "sow", "eow", "som", "eom", "soy", "eoy")
_FIELDS = {
    "inlinks": "backlinks",
    "outlinks": "links",
    "etags": "tags",
    "cday": "ctime",
    "mday": "mtime",
}


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood: ``columns`` are expressions with the names that stand above them."""

    kind: str
    with_id: bool
    columns: tuple[tuple[str, Tree], ...]
    source: str
    where: tuple[Tree, ...]
    sort: tuple[tuple[Tree, bool], ...]
    limit: int | None


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
        if query.kind != "TASK":  # whose conditions are those of tasks
            rows = [row for row in rows if _fits(row, query)]
        _order(rows, query)
        shapes: dict[str, Callable[[Base, Query, list[Row]], str]] = {
            "LIST": _list, "TABLE": _table, "TASK": _tasks,
        }  # fmt: skip
        return shapes[query.kind](base, query, rows)
    except (NotUnderstoodError, TypeError, ValueError, RecursionError):
        return None


def value_of(expression: str, site: Site, this: str, page: str) -> str | None:
    """Return the value of an expression within a line as HTML, None where it is not understood."""
    base = Base(site, page, this, None, {}, {}, {})
    try:
        row = Row(site, this, this)
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
    source, where, sort, limit = "", [], [], None
    for found, end in zip(clauses, ends, strict=False):
        name, rest = found[1].upper(), text[found.end() : end].strip()
        if name == "FROM":
            source = rest
            _selects(rest, bool)
        elif name == "WHERE":
            where.append(_tree(rest))
        elif name == "SORT":
            for part in _parts(rest):
                match = _SORTED.fullmatch(part)
                down = bool(match and match[2] and match[2].upper().startswith("DESC"))
                sort.append((_tree(match[1] if match else part), down))
        elif name == "LIMIT":
            limit = int(rest)
        elif not (name == "GROUP BY" and kind == "TASK" and rest == "file.link"):
            raise NotUnderstoodError(name)
    named = tuple(_column(part) for part in _parts(columns))
    return Query(kind, not head[2], named, source, tuple(where), tuple(sort), limit)


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
        if name == "default" and len(arguments) == 2:
            return ("||", *arguments)
        if name == "choice":
            return ("call", ("name", "if"), arguments)
        # ``date(today)`` asks for the clock.
        clock = name == "date" and arguments[0] in [("name", word) for word in _CLOCK]
        if name not in ("link", "number", "min", "max", "list", "date") or clock:
            raise NotUnderstoodError(name)
    if tree[0] in ("==", "!=") and any(part[:2] == ("call", ("name", "link")) for part in tree[1:]):
        held = ("call", ("name", "list"), [_in_bases(tree[1])])
        same = ("call", ("get", held, "contains"), [_in_bases(tree[2])])
        return same if tree[0] == "==" else ("not", same)
    if tree[0] == "get" and tree[1] in (("name", "file"), ("get", ("name", "this"), "file")):
        field = _FIELDS.get(tree[2], tree[2])
        return tree[1] if field == "link" else ("get", tree[1], field)
    return tuple(_in_bases(item) for item in tree)


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


def _fits(row: Row, query: Query) -> bool:
    return all(truthy(row.evaluate(test)) for test in query.where)


def _rows(base: Base, query: Query) -> Iterator[Row]:
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
            yield Row(site, path, this)


def _order(rows: list[Row], query: Query) -> None:
    for tree, down in reversed(query.sort):
        keyed = {id(row): row.evaluate(tree) for row in rows}
        with_value = [row for row in rows if keyed[id(row)] is not None]
        without = [row for row in rows if keyed[id(row)] is None]

        def key(row: Row, keyed: dict[int, Any] = keyed) -> tuple[Any, ...]:
            value = keyed[id(row)]
            number = isinstance(value, (int, float))
            return (not number, value if number else 0.0, natural(text_of(value)))

        with_value.sort(key=key, reverse=down)
        rows[:] = [*with_value, *without] if down else [*without, *with_value]


def _link(base: Base, row: Row) -> str:
    return base.link(row.path, base.site.notes[row.path].name)


def _cell(base: Base, row: Row, tree: Tree) -> str:
    return base.shown(row, row.evaluate(tree), tags=tree == ("get", ("name", "file"), "tags"))


def _list(base: Base, query: Query, rows: list[Row]) -> str:
    items = []
    for row in rows[: query.limit]:
        shown = [_cell(base, row, tree) for _, tree in query.columns]
        pieces = [_link(base, row), *shown] if query.with_id or not shown else shown
        items.append(element("li", html=": ".join(piece for piece in pieces if piece)))
    return element("ul", {"class": "dataview"}, html="".join(items))


def _table(base: Base, query: Query, rows: list[Row]) -> str:
    names = [*(["File"] if query.with_id else []), *(name for name, _ in query.columns)]
    head = element("tr", html="".join(element("th", text=name) for name in names))
    lines = []
    for row in rows[: query.limit]:
        cells = [_link(base, row)] if query.with_id else []
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


def _tasks(base: Base, query: Query, rows: list[Row]) -> str:
    pieces, left = [], query.limit
    for row in rows:
        items: list[str] = []
        for task in base.site.notes[row.path].tasks:
            done = task.state in ("x", "X")
            row.names = {
                "completed": done,
                "checked": task.state != " ",
                "status": task.state,
                "text": task.text,
            }
            if _fits(row, query) and (left is None or len(items) < left):
                items.append(_task(task))
        left = None if left is None else left - len(items)
        if items:
            title = element("p", {"class": "base-group"}, html=_link(base, row))
            pieces.append(
                title + element("ul", {"class": "contains-task-list"}, html="".join(items))
            )
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
