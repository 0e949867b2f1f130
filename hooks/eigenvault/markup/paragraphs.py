"""Paragraphs and underlined headings, found in one pass over their lines.

Three things differ from CommonMark: lines between ``$$`` and ``$$``, ``%%`` and ``%%`` belong to the
formula or comment whatever they begin with, a single ``-`` does not underline a heading, and one scan
serves both constructs.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from eigenvault.markup.comments import MARK, paragraph_leaves_open


def paragraphs_plugin(md: MarkdownIt) -> None:
    """Replace the rules ``paragraph`` and ``lheading`` of ``md``."""
    md.block.ruler.disable("lheading")
    md.block.ruler.at("paragraph", _paragraph)


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    terminators = state.md.block.ruler.getRules("paragraph")
    parent, state.parentType = state.parentType, "paragraph"
    # An indented line cannot begin here: the rule for indented code comes first.
    line, level = start + 1, 0
    within = _left_open(state, start, end)
    while line < state.lineMax and not state.isEmpty(line):
        if within:
            within = "" if _count(state, line, within) % 2 else within
            line += 1
            continue
        if state.sCount[line] - state.blkIndent <= 3:
            level = _underline(state, line)
            if level:
                break
            # A negative indent marks a lazy line of a quote, which that rule has checked.
            if state.sCount[line] >= 0 and any(
                rule(state, line, end, True) for rule in terminators
            ):
                break
        within = _left_open(state, line, end)
        line += 1
    content = state.getLines(start, line, state.blkIndent, False).strip(" \t\n")
    if MARK in content:
        paragraph_leaves_open(state, content)
    state.line = line + 1 if level else line
    tag, kind = (f"h{level}", "heading") if level else ("p", "paragraph")
    opening = state.push(f"{kind}_open", tag, 1)
    opening.map = [start, state.line]
    inline = state.push("inline", "", 0)
    inline.content, inline.children = content, []
    inline.map = [start, line]
    closing = state.push(f"{kind}_close", tag, -1)
    if level:
        opening.markup = closing.markup = "=" if level == 1 else "-"
    state.parentType = parent
    return True


def _underline(state: StateBlock, line: int) -> int:
    """Return the level of the heading that ``line`` underlines, 0 if it underlines none."""
    if state.sCount[line] < state.blkIndent:
        return 0
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip(" \t")
    if text and not text.strip("="):
        return 1
    return 2 if len(text) > 1 and not text.strip("-") else 0


def _count(state: StateBlock, line: int, mark: str) -> int:
    return state.src.count(mark, state.bMarks[line], state.eMarks[line])


def _left_open(state: StateBlock, line: int, end: int) -> str:
    """Return the mark of a formula or comment that opens in ``line`` and closes in a later line of the
    paragraph, empty if there is none."""
    for mark in ("$$", MARK):
        if not _count(state, line, mark) % 2:
            continue
        following = line + 1
        while following < end and not state.isEmpty(following):
            if _count(state, following, mark):
                return mark
            following += 1
    return ""
