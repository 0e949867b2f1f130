"""Task lists: ``- [ ]``, ``- [x]`` and the alternative states that themes and plugins use."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

_STATE = re.compile(r"\[([^\]\n])\](?:[ \t]+|\n|$)")


def task_lists_plugin(md: MarkdownIt) -> None:
    """Take the brackets out of the text and keep the state as ``meta["task"]`` of the list item."""
    md.core.ruler.before("inline", "task_lists", _task_lists)


def _task_lists(state: StateCore) -> None:
    if "[" not in state.src:
        return
    tokens, lists = state.tokens, []
    for index, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(token)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open" and index + 2 < len(tokens):
            inline = tokens[index + 2]
            if tokens[index + 1].type != "paragraph_open":
                continue
            match = _STATE.match(inline.content)
            if match:
                inline.content = inline.content[match.end() :]
                token.meta["task"] = match[1]
                lists[-1].meta["tasks"] = True
