"""``%%comments%%``: for the author's eyes only, so nothing of them becomes a token.

A comment may stand in a line, over lines of a paragraph, or over whole blocks with blank lines
between. One that is never closed hides all that follows, as it does in Obsidian.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

MARK = "%%"


def comments_plugin(md: MarkdownIt) -> None:
    """Make ``md`` drop comments, inline and over blocks."""
    md.block.ruler.before(
        "fence",
        "comment",
        _comment_block,
        {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]},
    )
    md.inline.ruler.before("escape", "comment", _comment_inline)
    md.core.ruler.after("inline", "comment_across_blocks", _comment_across_blocks)


def _comment_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that begins with ``%%`` and does not close the comment: hide up to the closing mark."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(MARK, begin) or state.is_code_block(start):
        return False
    if state.src.find(MARK, begin + 2, state.eMarks[start]) >= 0:
        return False
    if silent:
        return True
    line = start + 1
    while line < end:
        close = state.src.find(MARK, state.bMarks[line], state.eMarks[line])
        if close >= 0:
            break
        line += 1
    else:
        state.line = end
        return True
    rest = close + len(MARK)
    if state.src[rest : state.eMarks[line]].strip():
        # What follows the closing mark is text again: let the line begin there.
        state.bMarks[line], state.tShift[line] = rest, 0
        while state.src[state.bMarks[line] + state.tShift[line]] in " \t":
            state.tShift[line] += 1
        state.sCount[line] = state.blkIndent
        state.line = line
    else:
        state.line = line + 1
    return True


def _comment_inline(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith(MARK, state.pos):
        return False
    close = state.src.find(MARK, state.pos + 2)
    if not silent:
        token = state.push("comment", "", 0)
        hidden = state.src[state.pos : close + 2 if close >= 0 else state.posMax]
        token.content = hidden
        token.meta = {"open": close < 0}
    state.pos = close + 2 if close >= 0 else state.posMax
    return True


def _comment_across_blocks(state: StateCore) -> None:
    """Hide the blocks between a comment that a paragraph leaves open and its closing mark."""
    if MARK not in state.src:
        return
    hiding = False
    for token in state.tokens:
        if hiding and token.type in ("fence", "code_block", "html_block", "math_block", "hr"):
            hiding = MARK not in token.content
            token.hidden, token.content = True, ""
            token.meta = {"commented": True}
        if token.type != "inline":
            continue
        children: list[Token] = token.children or []
        if hiding:
            close = token.content.find(MARK)
            if close < 0:
                token.content, token.children = "", []
                continue
            hiding = False
            token.content = token.content[close + 2 :]
            children = []
            state.md.inline.parse(token.content, state.md, state.env, children)
            token.children = children
        if MARK in token.content:
            _close_up(children)
        hiding = any(child.type == "comment" and child.meta["open"] for child in children)


def _close_up(children: list[Token]) -> None:
    """A line of nothing but comments leaves no line: its break goes as well."""
    for index, child in enumerate(children):
        if child.type != "comment" or (index and not _is_break(children[index - 1])):
            continue
        if index + 1 < len(children) and _is_break(children[index + 1]):
            gone = children[index + 1]
        elif index and index + 1 == len(children):
            gone = children[index - 1]
        else:
            continue
        gone.type, gone.content, gone.meta = "comment", "\n", {"open": False}


def _is_break(token: Token) -> bool:
    return token.type in ("softbreak", "hardbreak") or token.content == "\n"
