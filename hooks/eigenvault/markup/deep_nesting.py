"""Quotes and lists deeper than anyone reads: their text is shown without further structure."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

MAX_NESTING = 80
_ROOM = 2  # a list and its item are two levels


def deep_nesting_plugin(md: MarkdownIt) -> None:
    """Let ``md`` read all that is nested too deep as one paragraph, before any other rule."""
    md.options["maxNesting"] = MAX_NESTING
    md.block.ruler.before(md.block.ruler.get_all_rules()[0], "deep_nesting", _paragraph)


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.level < MAX_NESTING - _ROOM or silent:
        return False
    lines = state.getLines(start, end, state.blkIndent, False).split("\n")
    opening = state.push("paragraph_open", "p", 1)
    inline = state.push("inline", "", 0)
    inline.content, inline.children = "\n".join(line.lstrip("> \t") for line in lines).strip(), []
    opening.map = inline.map = [start, end]
    state.push("paragraph_close", "p", -1)
    state.line = end
    return True
