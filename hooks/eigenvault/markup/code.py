"""Code blocks, coloured by Pygments in classes that the theme gives their colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from eigenvault.markup.html import element, start

# Above this size colours cost more than they give.
_COLOUR_LIMIT = 100_000


def code_block(code: str, language: str, options: Mapping[str, str] | None = None) -> str:
    """Return a code block as HTML; a language that Pygments does not know stays plain.

    Of ``options``, as superfences has them, ``title`` stands above the code, ``hl_lines="1 3-5"``
    marks lines, and ``linenums="1"`` numbers them from there.
    """
    lexer = _lexer(language.lower()) if language else None
    if lexer is None or len(code) > _COLOUR_LIMIT:
        body = escape(code, quote=False)
    else:
        body = highlight(code, lexer, _FORMATTER)
    options = options or {}
    if "hl_lines" in options or "linenums" in options:
        body = _lined(body, _marked(options.get("hl_lines", "")), options.get("linenums"))
    named = options.get("title", "")
    title = element("span", {"class": "filename"}, text=named) if named else ""
    opening = start("div", {"class": "highlight", "data-language": language or None})
    return f"{opening}{title}<pre><code>{body}</code></pre></div>"


def _lined(body: str, marked: set[int], numbers: str | None) -> str:
    """Return highlighted code with lines marked and numbered; no element of it spans two lines."""
    lines = body.removesuffix("\n").split("\n")
    found = _NUMBER.match(numbers or "")
    first = int(found[0]) if found else 1
    width = len(str(first + len(lines) - 1))
    pieces = []
    for number, line in enumerate(lines, 1):
        if numbers is not None:
            shown = f"{first + number - 1:>{width}} "
            line = element("span", {"class": "linenos", "data-linenos": shown}) + line
        line += "\n"
        pieces.append(element("span", {"class": "hll"}, html=line) if number in marked else line)
    return "".join(pieces)


def _marked(written: str) -> set[int]:
    """Return the lines that ``1 3-5`` names; none has more than a code block may have."""
    marked: set[int] = set()
    for found in _RANGE.finditer(written):
        begin = int(found["begin"])
        marked.update(range(begin, min(int(found["end"] or begin), _COLOUR_LIMIT) + 1))
    return marked


_RANGE = re.compile(r"(?P<begin>\d{1,6})(?:\s*-\s*(?P<end>\d{1,6}))?")
_NUMBER = re.compile(r"\d{1,6}")


_FORMATTER: HtmlFormatter[str] = HtmlFormatter(nowrap=True)


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
