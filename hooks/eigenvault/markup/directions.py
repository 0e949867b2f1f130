"""Lists, quotes, tables and callouts run in the direction of their first letter, as their paragraphs do.

A browser finds the direction of a paragraph by itself; on which side bullets and bars stand, and in which order
columns, it must be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BLOCKS = ("bullet_list", "ordered_list", "blockquote", "table", "callout")
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def directions_plugin(md: MarkdownIt) -> None:
    """Note in ``meta["dir"]`` of the blocks of a text that has letters of both directions where each begins."""
    md.core.ruler.push("directions", _directions)


def _directions(state: StateCore) -> None:
    if not _RIGHT_TO_LEFT.search(state.src):
        return
    waiting: list[Token] = []
    for token in state.tokens:
        name, _, part = token.type.rpartition("_")
        if part == "open" and name in _BLOCKS:
            waiting.append(token)
        elif part == "close" and name in _BLOCKS and waiting and waiting[-1].level == token.level:
            waiting.pop()
        elif waiting and token.type == "inline":
            said = next(filter(None, map(_STRONG.get, map(bidirectional, _letters(token)))), None)
            if said:
                for opened in waiting:
                    opened.meta["dir"] = said
                waiting.clear()


def _letters(token: Token) -> Iterator[str]:
    for child in token.children or ():
        if child.type == "text":
            yield from child.content
