"""Citations ``[@key]`` and ``[@one; @two, p. 3]``, as Pandoc and Obsidian's citation plugins write them."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

# Pandoc's manual, "Citation syntax": a key begins with a letter, digit or underscore.
_KEY = r"@([A-Za-z0-9_](?:[A-Za-z0-9_]|[:.#$%&\-+?<>~/](?=[A-Za-z0-9_]))*)"
_GROUP = re.compile(rf"\[([^\[\]@\n]*?-?{_KEY}[^\[\]\n]*)\](?![(\[])")
KEY = re.compile(_KEY)


def citing_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read bracketed citations as tokens ``citation``."""
    md.inline.ruler.before("link", "citation", _citation)


def _citation(state: StateInline, silent: bool) -> bool:
    source, pos = state.src, state.pos
    if source[pos] != "[" or "@" not in source[pos : pos + 200]:
        return False
    match = _GROUP.match(source, pos, state.posMax)
    if match is None or source.startswith("[[", pos):
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match[1]
        token.meta = {"keys": KEY.findall(match[1])}
    state.pos = match.end()
    return True
