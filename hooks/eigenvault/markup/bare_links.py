"""Bare addresses such as ``https://example.org`` become links, by GFM's rule for where they end."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_SCHEME = re.compile(
    r"(?:^|[\s*_~(\[{\"'>,;:（「]|[^\x00-\x7f])(https?|ftp|obsidian|file)$", re.IGNORECASE
)
_REST = re.compile(r"://[^\s<>\[\]`|]+")
_ENTITY = re.compile(r"&[A-Za-z0-9]+;$")


def bare_links_plugin(md: MarkdownIt) -> None:
    """Make ``md`` turn bare addresses into links, except inside links."""
    md.inline.ruler.before("emphasis", "bare_link", _bare_link)


def _bare_link(state: StateInline, silent: bool) -> bool:
    source, pos = state.src, state.pos
    if silent or state.linkLevel or not source.startswith("://", pos):
        return False
    scheme = _SCHEME.search(state.pending)
    rest = _REST.match(source, pos, state.posMax)
    if scheme is None or rest is None:
        return False
    tail = _trim(rest[0])
    if len(tail) <= 3:
        return False
    url = scheme[1] + tail
    normal = state.md.normalizeLink(url)
    if not state.md.validateLink(normal):
        return False
    state.pending = state.pending[: -len(scheme[1])]
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": normal}
    opening.markup, opening.info = "linkify", "auto"
    state.push("text", "", 0).content = url
    closing = state.push("link_close", "a", -1)
    closing.markup, closing.info = "linkify", "auto"
    state.pos = pos + len(tail)
    return True


def _trim(text: str) -> str:
    """Leave out trailing punctuation and unbalanced closing parentheses (GFM 6.9)."""
    while text:
        if text[-1] in "?!.,:*_~'\"，。、；：！？）」』】》" or (
            text[-1] == ")" and text.count(")") > text.count("(")
        ):
            text = text[:-1]
        elif text[-1] == ";" and (match := _ENTITY.search(text)):
            text = text[: match.start()]
        else:
            break
    return text
