"""Mathematics as Obsidian marks it: ``$…$`` in a line, ``$$…$$`` displayed, and TeX's own brackets.

An opening ``$`` has no space after it; a closing one has no space before and no digit after, so
that amounts of money stay text. ``\\(…\\)`` is a formula in the line; ``\\[…\\]`` is displayed where
its content reads as TeX, and an escaped bracket otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_LOOKS_LIKE_TEX = re.compile(r"\\[A-Za-z]|[\^_=+<>]|\\\\")
_BLOCK_ENDS = {"$$": "$$", "\\[": "\\]"}


def formulas_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read formulas as tokens ``math_inline``, ``math_display`` and ``math_block``."""
    md.block.ruler.before(
        "fence",
        "math_block",
        _math_block,
        {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]},
    )
    md.inline.ruler.before("escape", "math_inline", _math_inline)


def _math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A formula that begins a line: its lines are TeX up to the closing mark, blank ones included."""
    begin = state.bMarks[start] + state.tShift[start]
    opening = state.src[begin : begin + 2]
    closing = _BLOCK_ENDS.get(opening)
    if closing is None or state.is_code_block(start):
        return False
    # A mark that nothing closes before this end: looking again from every line takes square time.
    unclosed = f"unclosed formula {opening} {end}"
    if unclosed in state.env:
        return False
    parts: list[str] = []
    line, at = start, begin + 2
    while True:
        stop = state.src.find(closing, at, state.eMarks[line])
        if stop >= 0:
            parts.append(state.src[at:stop])
            break
        parts.append(state.src[at : state.eMarks[line]])
        line += 1
        if line >= end:
            state.env[unclosed] = True
            return False
        if state.sCount[line] < state.blkIndent and not state.isEmpty(line):
            return False
        at = min(state.bMarks[line] + state.tShift[line], state.eMarks[line])
    rest = state.src[stop + 2 : state.eMarks[line]].strip()
    tex = "\n".join(parts).strip()
    if rest and not re.fullmatch(r"\^[A-Za-z0-9-]+", rest):
        return False  # text goes on behind the formula: the paragraph shows it
    if not tex or (opening == "\\[" and not _LOOKS_LIKE_TEX.search(tex)):
        return False
    if silent:
        return True
    token = state.push("math_block", "math", 0)
    token.block, token.content, token.markup = True, tex, opening
    token.map = [start, line + 1]
    if rest:
        token.meta["block_id"] = rest[1:]
    state.line = line + 1
    return True


def _math_inline(state: StateInline, silent: bool) -> bool:
    source, pos = state.src, state.pos
    if source[pos] == "$":
        found = _dollars(state, pos)
    elif source[pos] == "\\" and source[pos + 1 : pos + 2] in ("(", "["):
        found = _brackets(source, pos, state.posMax)
    else:
        return False
    if found is None:
        return False
    kind, tex, end = found
    if not silent:
        token = state.push(kind, "math", 0)
        token.content, token.markup = tex.strip(), source[pos : pos + 2]
        token.meta = {"newlines": tex.count("\n")}
    state.pos = end
    return True


def _dollars(state: StateInline, pos: int) -> tuple[str, str, int] | None:
    source, limit = state.src, state.posMax
    if source.startswith("$$", pos):
        end = source.find("$$", pos + 2, limit)
        while end > 0 and source[end - 1] == "\\" and source[end - 2] != "\\":
            end = source.find("$$", end + 1, limit)
        if end < 0 or not source[pos + 2 : end].strip():
            return None
        return "math_display", source[pos + 2 : end], end + 2
    if pos + 1 >= limit or source[pos + 1] in " \t\n":
        return None
    dollars = _dollars_of(state)
    at = bisect_right(dollars, pos + 1)
    if at == len(dollars) or dollars[at] >= limit:
        return None
    end = dollars[at]
    # TeX has no dollar inside a formula: if the next one does not close it, they are amounts of money.
    if source[end - 1] in " \t\n" or source[end + 1 : end + 2].isdigit():
        return None
    return "math_inline", source[pos + 1 : end], end + 1


def _dollars_of(state: StateInline) -> list[int]:
    """Return where dollars without a backslash stand: the same places for every opening."""
    source = state.src
    known: tuple[str, list[int]] | None = state.env.get("dollars")
    if known is not None and known[0] is source:
        return known[1]
    found = []
    end = source.find("$")
    while end >= 0:
        if _backslashes(source, end) % 2 == 0:
            found.append(end)
        end = source.find("$", end + 1)
    state.env["dollars"] = (source, found)
    return found


def _brackets(source: str, pos: int, limit: int) -> tuple[str, str, int] | None:
    opening = source[pos + 1]
    end = source.find("\\)" if opening == "(" else "\\]", pos + 2, limit)
    if end < 0:
        return None
    tex = source[pos + 2 : end]
    if not tex.strip() or "](" in tex or "\n\n" in tex:
        return None
    if opening == "[" and not _LOOKS_LIKE_TEX.search(tex):
        return None
    return "math_inline" if opening == "(" else "math_display", tex, end + 2


def _backslashes(source: str, pos: int) -> int:
    count = 0
    while pos - count > 0 and source[pos - count - 1] == "\\":
        count += 1
    return count
