"""Callouts: a quote whose first line is ``[!type]``, with ``+`` or ``-`` to fold and a title.

Types and their other names are those of Obsidian's manual (*Callouts*); the theorem family is ours.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_FIRST_LINE = re.compile(r"\[!([^\]|\n]+)(?:\|([^\]\n]*))?\]([+-]?)[ \t]*([^\n]*)\n?")

KINDS = {
    "abstract": ("summary", "tldr"),
    "info": (),
    "todo": (),
    "note": (),
    "tip": ("hint", "important"),
    "success": ("check", "done"),
    "question": ("help", "faq"),
    "warning": ("caution", "attention"),
    "failure": ("fail", "missing"),
    "danger": ("error",),
    "bug": (),
    "example": (),
    "quote": ("cite",),
}
NUMBERED = ("definition", "theorem", "lemma", "corollary", "proposition", "exercise")
FORMAL = (*NUMBERED, "proof", "solution", "remark")
_CANONICAL = {name: kind for kind, names in KINDS.items() for name in (kind, *names)}
_CANONICAL |= {kind: kind for kind in FORMAL}


def canonical_kind(written: str) -> str:
    """Return the callout type that ``written`` stands for; an unknown one looks like a note."""
    return _CANONICAL.get(written.strip().lower(), "note")


def callouts_plugin(md: MarkdownIt) -> None:
    """Turn such quotes into tokens ``callout_open``, ``callout_title``, ``callout_close``."""
    md.core.ruler.after("block", "callouts", _callouts)


def _callouts(state: StateCore) -> None:
    if "[!" not in state.src and "ad-" not in state.src:
        return
    tokens = state.tokens
    result: list[Token] = []
    open_quotes: list[bool] = []
    numbers: dict[str, int] = {}
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type == "blockquote_close" and open_quotes.pop():
            token.type, token.tag = "callout_close", "div"
        if token.type != "blockquote_open":
            result.append(token)
            index += 1
            continue
        match = _first_line(tokens, index)
        open_quotes.append(match is not None)
        result.append(token)
        index += 1
        if match is None:
            continue
        kind = canonical_kind(match[1])
        token.type, token.tag = "callout_open", "div"
        token.meta |= {
            "type": match[1].strip().lower(),
            "kind": kind,
            "metadata": (match[2] or "").strip(),
            "fold": match[3],
        }
        if kind in NUMBERED:
            numbers[kind] = numbers.get(kind, 0) + 1
            token.meta["number"] = numbers[kind]
        inline = tokens[index + 1]
        result.append(_title(match, inline, token.level + 1))
        rest = inline.content[match.end() :].lstrip(" \t")
        if not rest.strip():
            index += 3
            token.meta["empty"] = tokens[index].type == "blockquote_close"
        elif inline.map:
            inline.content = rest
            inline.map = [inline.map[0] + 1, inline.map[1]]
    state.tokens = result


def _first_line(tokens: list[Token], index: int) -> re.Match[str] | None:
    following = tokens[index + 1 : index + 3]
    if len(following) < 2 or following[0].type not in ("paragraph_open", "heading_open"):
        return None
    return _FIRST_LINE.match(following[1].content)


def type_name(written: str) -> str:
    """Return a callout's type as a title: with a capital letter, ``NOTE`` as *Note*."""
    words = written.lower() if written.isupper() else written
    return words[:1].upper() + words[1:].replace("-", " ")


def _title(match: re.Match[str], inline: Token, level: int) -> Token:
    """Return an inline token, so that the title's own formatting and links are parsed."""
    title = Token("inline", "", 0)
    title.content = match[4].strip()
    title.map, title.level, title.children = inline.map, level, []
    title.meta = {"callout_title": match[1].strip()}
    return title
