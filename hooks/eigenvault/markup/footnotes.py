"""Footnotes: named, inline ``^[…]`` and of several paragraphs, by mdit-py-plugins.

What it leaves in the text when nothing refers to any footnote is taken out here.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.footnote import footnote_plugin


def footnotes_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read footnotes as tokens ``footnote_ref`` and a ``footnote_block`` at the end."""
    md.use(footnote_plugin)
    md.core.ruler.push("unused_footnotes", _unused_footnotes)


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
