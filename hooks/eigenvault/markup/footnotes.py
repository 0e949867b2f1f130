"""Footnotes: named, inline ``^[…]`` and of several paragraphs, by mdit-py-plugins.

As in Obsidian, what goes on with a footnote is indented by two spaces or more, and a label counts without
regard to case. Of two footnotes of one label the first is shown. What the plugin leaves in the text when
nothing refers to any footnote is taken out here.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

from eigenvault.markup.faults import add_fault

_LABEL = re.compile(r"\[\^([^\]\s]+)\]")
_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_NARROW, _WIDE = 2, 4  # columns that what goes on is indented by


def footnotes_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read footnotes as tokens ``footnote_ref`` and a ``footnote_block`` at the end."""
    md.use(footnote_plugin)
    md.block.ruler.at("footnote_def", _definition, {"alt": ["paragraph", "reference"]})
    md.inline.ruler.at("footnote_ref", _reference)
    md.core.ruler.push("unused_footnotes", _unused_footnotes)


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read ``[^label]: text`` and the indented blocks below it."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("[^", begin):
        return False
    found = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if found is None or state.is_code_block(start):
        return False
    if silent:
        return True
    opening = state.push("footnote_reference_open", "", 1)
    opening.meta = {"label": _own_label(state, found[1], start)}
    before = (
        state.bMarks[start],
        state.tShift[start],
        state.sCount[start],
        state.blkIndent,
        state.parentType,
    )
    state.bMarks[start], state.tShift[start] = found.end(), 0
    state.blkIndent += _indent(state, start, end)
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    (
        state.bMarks[start],
        state.tShift[start],
        state.sCount[start],
        state.blkIndent,
        state.parentType,
    ) = before
    opening.map = [start, state.line]
    state.push("footnote_reference_close", "", -1)
    return True


def _own_label(state: StateBlock, label: str, line: int) -> str:
    """Return the label of a footnote, of a second one with this label another, which nothing refers to."""
    notes = state.env.setdefault("footnotes", {"refs": {}, "list": {}})
    first = state.env.setdefault("footnote lines", {})
    if label in first:
        message = f"[^{label}] is defined twice: what is shown stands in line {{line}}"
        add_fault(state.env, line, message, mentioned=first[label])
        return f"{label}]{line}"
    first[label] = line
    notes["refs"][f":{label}"] = -1
    state.env.setdefault("footnote labels", {}).setdefault(label.casefold(), label)
    return label


def _indent(state: StateBlock, start: int, end: int) -> int:
    """Return by how many columns the first line is indented that stands below, indented: what goes on
    with the footnote."""
    apart = False
    for line in range(start + 1, end):
        if state.isEmpty(line):
            apart = True
            continue
        columns = state.sCount[line] - state.blkIndent
        if columns >= _NARROW:
            return _WIDE if columns >= _WIDE else _NARROW
        begin = state.bMarks[line] + state.tShift[line]
        if apart or columns < 0 or _DEFINITION.match(state.src, begin, state.eMarks[line]):
            break
    return _WIDE


def _reference(state: StateInline, silent: bool) -> bool:
    found = _LABEL.match(state.src, state.pos, state.posMax)
    labels: dict[str, str] = state.env.get("footnote labels", {})
    if found is None or not labels:
        return False
    notes = state.env["footnotes"]
    label = found[1] if f":{found[1]}" in notes["refs"] else labels.get(found[1].casefold())
    if label is None:
        return False
    if not silent:
        number = notes["refs"][f":{label}"]
        if number < 0:
            number = notes["refs"][f":{label}"] = len(notes["list"])
            notes["list"][number] = {"label": label, "count": 0}
        token = state.push("footnote_ref", "", 0)
        token.meta = {"id": number, "subId": notes["list"][number]["count"], "label": label}
        notes["list"][number]["count"] += 1
    state.pos = found.end()
    return True


def _unused_footnotes(state: StateCore) -> None:
    inside = False
    kept = []
    for token in state.tokens:
        if token.type == "footnote_reference_open":
            inside = True
        elif token.type == "footnote_reference_close":
            inside = False
        elif not inside:
            kept.append(token)
    state.tokens = kept
