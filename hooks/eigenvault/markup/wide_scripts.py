"""Emphasis in scripts without spaces: ``**注意：**内容`` is bold, though CommonMark lets no mark close
between a sign of punctuation and a letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar
from markdown_it.rules_inline import StateInline, emphasis, strikethrough

Rule = Callable[[StateInline, bool], bool]


def wide_scripts_plugin(md: MarkdownIt) -> None:
    """Let ``*`` and ``~~`` of ``md`` open behind, and close before, a letter of a wide script."""
    md.inline.ruler.at("emphasis", _beside_wide_letters(emphasis.tokenize))
    md.inline.ruler.at("strikethrough", _beside_wide_letters(strikethrough.tokenize))


def _beside_wide_letters(rule: Rule) -> Rule:
    def scan(state: StateInline, silent: bool) -> bool:
        begin, known = state.pos, len(state.delimiters)
        if not rule(state, silent):
            return False
        if len(state.delimiters) > known and state.src[begin] != "_":
            before = state.src[begin - 1] if begin else " "
            after = state.src[state.pos] if state.pos < state.posMax else " "
            for delimiter in state.delimiters[known:]:
                delimiter.open = delimiter.open or (_is_sign(after) and _is_wide(before))
                delimiter.close = delimiter.close or (_is_sign(before) and _is_wide(after))
        return True

    return scan


def _is_sign(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
