"""``#tags``: letters, digits, ``_``, ``-``, ``/`` and symbols such as emoji, not digits alone.

A tag stands at the beginning of a line or after white space (Obsidian's manual, *Tags*).
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

# Everything but white space, ASCII punctuation other than - _ /, and general or CJK punctuation.
TAG = re.compile(
    r"#([^\s\x00-\x2c.\x3a-\x40\x5b-\x5e`\x7b-\x7f\u2000-\u200c\u200e-\u206f"
    r"\u2e00-\u2e7f\u3000-\u3003\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+)"
)


def hashtags_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read tags as tokens ``hashtag``."""
    md.inline.ruler.before("emphasis", "hashtag", _hashtag)


def _hashtag(state: StateInline, silent: bool) -> bool:
    source, pos = state.src, state.pos
    if source[pos] != "#" or state.linkLevel or (pos and not source[pos - 1].isspace()):
        return False
    match = TAG.match(source, pos, state.posMax)
    if match is None:
        return False
    name = "/".join(part for part in match[1].split("/") if part)
    if not name.strip("-_/") or not name.strip("0123456789"):
        return False
    if not silent:
        token = state.push("hashtag", "", 0)
        token.content = name
    state.pos = match.start(1) + len(match[1].rstrip("/"))
    return True
