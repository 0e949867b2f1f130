"""What an author should know of a base that is not shown: which line of it cannot be read, or why not."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from eigenvault.site.base_language import NotUnderstoodError, parse
from eigenvault.site.bases import UNSHOWN

_GROUPS = ("and", "or", "not")
_WHY = re.compile(f"{re.escape(UNSHOWN)}([^<]*)")
_DEPTH = 20


def base_faults(source: str) -> Iterator[tuple[int, str]]:
    """Yield each line of a base (from 0) that cannot be read, and what is wrong with it."""
    try:
        base = yaml.safe_load(source) or {}
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        yield line, f"base: cannot be read: {error.problem or error.context}"
        return
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        yield 0, f"base: cannot be read: {str(error).partition(chr(10))[0]}"
        return
    if not isinstance(base, Mapping):
        yield 0, "base: cannot be read: expected a mapping in YAML"
        return
    views = base.get("views")
    filters = [base.get("filters")]
    if isinstance(views, list):
        filters += [view.get("filters") for view in views if isinstance(view, Mapping)]
    formulas = base.get("formulas")
    expressions = [text for part in filters for text in _expressions(part, 0)]
    if isinstance(formulas, Mapping):
        expressions += [("formula", text) for text in formulas.values()]
    for kind, text in dict.fromkeys(expressions):
        line = _line_of(source, str(text))
        if kind == "key":
            yield line, f"base: a filter says {text}, which is none of and, or and not"
        elif isinstance(text, str) and not _is_readable(text):
            yield line, f"base: the {kind} {text} cannot be read"


def why_not_shown(content: str) -> list[str]:
    """Return the reasons that a page gives in place of bases that are not shown."""
    return [html.unescape(why) for why in _WHY.findall(content)]


def _expressions(part: Any, depth: int) -> Iterator[tuple[str, Any]]:
    if isinstance(part, str):
        yield "filter", part
    elif isinstance(part, Mapping) and depth < _DEPTH:
        for key, inner in part.items():
            if key not in _GROUPS:
                yield "key", str(key)
            for item in inner if isinstance(inner, list) else [inner]:
                yield from _expressions(item, depth + 1)


def _is_readable(text: str) -> bool:
    try:
        parse(text)
    except (NotUnderstoodError, RecursionError):
        return False
    return True


def _line_of(source: str, text: str) -> int:
    """Return the line of ``source`` that holds ``text``: that of the base itself where YAML writes it
    otherwise."""
    at = source.find(text.strip().partition("\n")[0])
    return source.count("\n", 0, at) if at >= 0 else 0
