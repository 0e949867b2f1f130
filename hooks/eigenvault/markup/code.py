"""Code blocks, coloured by Pygments in classes that the theme gives their colours."""

from __future__ import annotations

from functools import cache
from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from eigenvault.markup.html import start

# Above this size colours cost more than they give.
_COLOUR_LIMIT = 100_000


def code_block(code: str, language: str) -> str:
    """Return a code block as HTML; a language that Pygments does not know stays plain."""
    lexer = _lexer(language.lower()) if language else None
    if lexer is None or len(code) > _COLOUR_LIMIT:
        body = escape(code, quote=False)
    else:
        body = highlight(code, lexer, _FORMATTER)
    opening = start("div", {"class": "highlight", "data-language": language or None})
    return f"{opening}<pre><code>{body}</code></pre></div>"


_FORMATTER: HtmlFormatter[str] = HtmlFormatter(nowrap=True)


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
