"""```` ```ad-note ```` blocks of the Admonition plugin: callouts in the guise of code."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_SETTING = re.compile(r"(title|collapse|icon|color):[ \t]*(.*)")
_FOLDS = {"open": "+", "closed": "-", "close": "-", "true": "-"}


def admonition_fences_plugin(md: MarkdownIt) -> None:
    """Turn such fences into the tokens of a quote that begins with ``[!type]``."""
    md.core.ruler.before("callouts", "admonition_fences", _admonition_fences)


def _admonition_fences(state: StateCore) -> None:
    if "ad-" not in state.src:
        return
    result: list[Token] = []
    for token in state.tokens:
        info = token.info.strip()
        if token.type == "fence" and info.startswith("ad-") and len(info) > 3:
            result.extend(_quote(state, token, info[3:].split()[0]))
        else:
            result.append(token)
    state.tokens = result


def _quote(state: StateCore, fence: Token, kind: str) -> list[Token]:
    settings: dict[str, str] = {}
    lines = fence.content.split("\n")
    first = 0
    while first < len(lines) and (match := _SETTING.fullmatch(lines[first].strip())):
        settings[match[1]] = match[2].strip()
        first += 1
    fold = _FOLDS.get(settings.get("collapse", "").lower(), "")
    body = "\n".join(lines[first:]).strip("\n")
    inner: list[Token] = []
    text = f"[!{kind}]{fold} {settings.get('title', '')}\n\n{body}"
    state.md.block.parse(text, state.md, state.env, inner)
    opening, closing = (
        Token("blockquote_open", "blockquote", 1),
        Token("blockquote_close", "blockquote", -1),
    )
    line = (fence.map or [0, 0])[0]
    for token in inner:
        token.level += fence.level + 1
        if token.map:
            # Two lines of ours stand before the body; the fence and its settings before the author's.
            token.map = [max(line, line + at + first - 1) for at in token.map]
    opening.level = closing.level = fence.level
    opening.map, opening.markup = fence.map, ">"
    opening.meta = dict(fence.meta)
    return [opening, *inner, closing]
