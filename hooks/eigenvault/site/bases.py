"""Bases: the table of notes that a ``.base`` file or block selects, as far as it is understood.

Understood are ``and``, ``or`` and ``not`` over the comparisons and functions of ``_CONDITIONS``
(Obsidian's manual, *Bases syntax*); anything else gives a placeholder instead of a wrong list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import yaml

from eigenvault.markup.html import element
from eigenvault.site.urls import relative
from eigenvault.vault import Note
from eigenvault.vault.order import natural
from eigenvault.vault.properties import text_list

Test = Callable[[Note], bool]
_CALL = re.compile(r"(!?)\s*file\.(hasTag|inFolder|hasProperty|hasLink)\((.*)\)")
_COMPARE = re.compile(r"([\w.\"\[\]-]+)\s*(==|!=|>=|<=|>|<)\s*(.+)")
_CONTAINS = re.compile(r"(!?)\s*([\w.\"\[\]-]+?)\.(contains|startsWith|isEmpty)\((.*)\)")


class NotUnderstoodError(ValueError):
    """A base that says more than is understood here."""


def table(source: str, notes: Mapping[str, Note], addresses: Mapping[str, str], page: str) -> str:
    """Return the table of a base's first view, or a placeholder that says why there is none."""
    try:
        return _table(source, notes, addresses, page)
    except (NotUnderstoodError, yaml.YAMLError, AttributeError, TypeError) as error:
        why = str(error).partition("\n")[0]
        return element(
            "p",
            {"class": "query-placeholder"},
            text=f"A base stands here that this site cannot show: {why}",
        )


def _table(source: str, notes: Mapping[str, Note], addresses: Mapping[str, str], page: str) -> str:
    base = yaml.safe_load(source) or {}
    views = base.get("views") or [{}]
    view = views[0]
    tests = [_test(part) for part in (base.get("filters"), view.get("filters")) if part is not None]
    found = [
        note
        for note in notes.values()
        if note.path.endswith(".md") and all(test(note) for test in tests)
    ]
    columns = [str(column) for column in view.get("order") or ["file.name"]]
    found.sort(key=lambda note: natural(note.title))
    for rule in reversed(view.get("sort") or []):
        name, down = str(rule.get("property")), str(rule.get("direction", "ASC")).upper() == "DESC"
        found.sort(key=lambda note: natural(_text(_value(note, name))), reverse=down)
    if isinstance(view.get("limit"), int):
        found = found[: view["limit"]]
    shown = base.get("properties") or {}
    heads = [
        element("th", text=str((shown.get(c) or {}).get("displayName") or _label(c)))
        for c in columns
    ]
    rows = [_row(note, columns, addresses, page) for note in found]
    head = element("thead", html=element("tr", html="".join(heads)))
    body = element("tbody", html="".join(rows))
    html = element("table", html=head + body)
    values = {
        "class": "table-wrapper base",
        "tabindex": "0",
        "role": "region",
        "aria-label": "Table of notes",
    }
    return element("div", values, html=html)


def _row(note: Note, columns: Iterable[str], addresses: Mapping[str, str], page: str) -> str:
    cells = []
    for column in columns:
        if column in ("file.name", "file.basename", "file.link", "file.file"):
            href = relative(page, addresses[note.path])
            link = element("a", {"class": "internal-link", "href": href}, text=note.name)
            cells.append(element("td", html=link))
        else:
            cells.append(element("td", text=_text(_value(note, column))))
    return element("tr", html="".join(cells))


def _label(column: str) -> str:
    return (
        column.rpartition(".")[2].replace("name", "name")
        if column.startswith(("file.", "note."))
        else column
    )


def _test(part: Any) -> Test:
    if isinstance(part, str):
        return _condition(part.strip())
    if isinstance(part, Mapping):
        tests: list[Test] = []
        for key, inner in part.items():
            items = [_test(item) for item in (inner if isinstance(inner, list) else [inner])]
            if key == "and":
                tests.append(lambda note, items=items: all(test(note) for test in items))  # type: ignore[misc]
            elif key == "or":
                tests.append(lambda note, items=items: any(test(note) for test in items))  # type: ignore[misc]
            elif key == "not":
                tests.append(lambda note, items=items: not any(test(note) for test in items))  # type: ignore[misc]
            else:
                raise NotUnderstoodError(f"filter {key}")
        return lambda note: all(test(note) for test in tests)
    raise NotUnderstoodError("its filters")


def _condition(text: str) -> Test:
    if match := _CALL.fullmatch(text):
        arguments = [_literal(part) for part in match[3].split(",") if part.strip()]
        negated, function = bool(match[1]), match[2]
        return lambda note: _call(note, function, arguments) is not negated
    if match := _CONTAINS.fullmatch(text):
        negated, name, function, argument = bool(match[1]), match[2], match[3], match[4]
        wanted = _text(_literal(argument)) if argument.strip() else ""
        return lambda note: _has(note, name, function, wanted) is not negated
    if match := _COMPARE.fullmatch(text):
        name, sign, literal = match[1], match[2], _literal(match[3])
        return lambda note: _compare(_value(note, name), sign, literal)
    raise NotUnderstoodError(text)


def _call(note: Note, function: str, arguments: list[Any]) -> bool:
    names = [str(argument) for argument in arguments]
    if function == "hasTag":
        own = [tag.name.lower() for tag in note.tags]
        wanted = [name.lstrip("#").lower() for name in names]
        return any(tag == name or tag.startswith(f"{name}/") for tag in own for name in wanted)
    if function == "inFolder":
        return any(note.folder == name or note.folder.startswith(f"{name}/") for name in names)
    if function == "hasProperty":
        return any(name in note.properties for name in names)
    return any(link.target.rpartition("/")[2] == name for link in note.links for name in names)


def _has(note: Note, name: str, function: str, wanted: str) -> bool:
    value = _value(note, name)
    if function == "isEmpty":
        return value in (None, "", [], ())
    texts = text_list(value) if isinstance(value, (list, tuple)) else (_text(value),)
    if isinstance(value, (list, tuple)):
        return wanted in texts
    return any(
        wanted in text if function == "contains" else text.startswith(wanted) for text in texts
    )


def _compare(value: Any, sign: str, literal: Any) -> bool:
    if sign in ("==", "!="):
        return (value == literal or _text(value) == _text(literal)) is (sign == "==")
    try:
        left, right = float(value), float(literal)
    except (TypeError, ValueError):
        if value is None:
            return False
        left, right = _text(value), _text(literal)  # type: ignore[assignment]
    return {">": left > right, "<": left < right, ">=": left >= right, "<=": left <= right}[sign]


def _literal(text: str) -> Any:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return float(text)
    if re.fullmatch(r"[\w -]+", text):
        return text
    raise NotUnderstoodError(text)


def _value(note: Note, name: str) -> Any:
    known = {
        "file.name": note.name,
        "file.basename": note.name,
        "file.path": note.path,
        "file.folder": note.folder,
        "file.ext": "md",
        "file.tags": list(dict.fromkeys(tag.name for tag in note.tags)),
    }
    if name in known:
        return known[name]
    if name.startswith(("file.", "formula.", "this.")):
        raise NotUnderstoodError(name)
    bare = re.sub(r"^note(?:\.|\[\")|\"\]$", "", name)
    return note.properties.get(bare)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return ", ".join(_text(item) for item in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value)
    return re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", text)
