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

from eigenvault.markup.faults import add_fault, open_mark

MARK = "%%"
_HIDDEN = "all below it is hidden"
_OPEN = "comment left open"


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
    if state.env.get(_OPEN):
        return silent or _ends_here(state, start, begin)
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
        hidden = state.src[state.eMarks[start] : state.eMarks[end - 1]].strip("\n")
        add_fault(state.env, start, *open_mark(MARK, _HIDDEN, below="\n\n" in hidden))
        state.line = end
        return True
    state.line = line if _begins_behind(state, line, close) else line + 1
    return True


def _begins_behind(state: StateBlock, line: int, close: int) -> bool:
    """Let ``line`` begin behind the closing mark if text follows there; say whether it does."""
    rest = close + len(MARK)
    if not state.src[rest : state.eMarks[line]].strip():
        return False
    state.bMarks[line], state.tShift[line] = rest, 0
    while state.src[state.bMarks[line] + state.tShift[line]] in " \t":
        state.tShift[line] += 1
    state.sCount[line] = state.blkIndent
    return True


def _ends_here(state: StateBlock, line: int, begin: int) -> bool:
    """End a comment that a paragraph above has left open; other rules read what follows its mark."""
    state.env[_OPEN] = False
    token = state.push("comment_close", "", 0)
    token.map, token.hidden = [line, line + 1], True
    if _begins_behind(state, line, begin):
        return False
    state.line = line + 1
    return True


def paragraph_leaves_open(state: StateBlock, content: str) -> None:
    """Take note of whether a comment is open behind a paragraph that holds marks."""
    if state.env.get(_OPEN):
        close = content.find(MARK)
        content = content[close + len(MARK) :] if close >= 0 else content
        state.env[_OPEN] = close < 0
    if content.count(MARK) % 2:
        children: list[Token] = []
        state.md.inline.parse(content, state.md, {}, children)
        state.env[_OPEN] = _is_open(children)


def _is_open(children: list[Token]) -> bool:
    return any(child.type == "comment" and child.meta["open"] for child in children)


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
    kept: list[Token] = []
    inside: list[Token] = []  # what has opened within the comment
    hiding = lost = False
    opened: Token | None = None
    for token in state.tokens:
        if token.nesting == -1 and kept and inside and kept[-1] is inside[-1]:
            kept.pop()  # nothing of it is left
            inside.pop()
            continue
        if token.nesting == 1 and hiding:
            inside.append(token)
        if token.type == "comment_close":
            hiding, lost, opened = not hiding, False, token
            continue
        if hiding and token.nesting == 0:
            close = token.content.find(MARK)
            lost = True
            if token.type != "inline":
                hiding = close < 0
                continue
            if close < 0:
                continue
            hiding = False
            token.content = token.content[close + 2 :]
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        kept.append(token)
        if token.type == "inline" and MARK in token.content:
            children: list[Token] = token.children or []
            _close_up(children)
            if _is_open(children):
                hiding, lost, opened = True, False, token
    state.tokens = kept
    if hiding and opened and opened.map:
        line = opened.map[0] + opened.content.count("\n", 0, opened.content.rfind(MARK))
        add_fault(state.env, line, *open_mark(MARK, _HIDDEN, below=lost))


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
