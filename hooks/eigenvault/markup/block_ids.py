"""Block identifiers: ``^name`` at the end of a paragraph or list item, or alone below a block."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# At the end of the text; also glued to a link or a formula (seen in real vaults).
_AT_END = re.compile(r"(?:^|[ \t\n]+|(?<=\]\])|(?<=\$\$))\^([A-Za-z0-9-]+)[ \t]*$")
_ALONE = re.compile(r"\^([A-Za-z0-9-]+)[ \t]*")


def block_ids_plugin(md: MarkdownIt) -> None:
    """Take block identifiers out of the text and keep each as ``meta["block_id"]`` of its block."""
    md.core.ruler.before("inline", "block_ids", _block_ids)


def _block_ids(state: StateCore) -> None:
    if "^" not in state.src:
        return
    tokens = state.tokens
    kept: list[Token] = []
    skip = -1
    for index, token in enumerate(tokens):
        if index <= skip:
            continue
        if token.type == "paragraph_open":
            inline = tokens[index + 1]
            alone = _ALONE.fullmatch(inline.content)
            if alone and (owner := _owner_above(kept, token.level)) is not None:
                owner.meta["block_id"] = alone[1]
                owner.meta["block_id_line"] = (inline.map or [0])[0]
                skip = index + 2
                continue
            if "^" in inline.content:
                owner = _quote_that_ends(tokens, index + 3, kept) or _owner_of_paragraph(
                    kept, token
                )
                _take_from_end(inline, owner)
        elif token.type == "heading_open":
            _take_from_end(tokens[index + 1], token)
        elif token.type == "tr_open" and (found := _row_of_identifier(tokens, index)):
            table = _open_table(kept)
            if table is not None:
                table.meta["block_id"] = found[0]
                skip = found[1]
                continue
        kept.append(token)
    state.tokens = kept


def _take_from_end(inline: Token, owner: Token) -> None:
    match = _AT_END.search(inline.content) if "^" in inline.content else None
    if match:
        inline.content = inline.content[: match.start()]
        owner.meta["block_id"] = match[1]


def _quote_that_ends(tokens: list[Token], after: int, before: list[Token]) -> Token | None:
    """An identifier at the end of a quote or callout is that of the whole: parts of it have none."""
    level = -1
    while after < len(tokens) and tokens[after].type in ("blockquote_close", "callout_close"):
        level = tokens[after].level
        after += 1
    if level < 0:
        return None
    return next(
        token
        for token in reversed(before)
        if token.level == level and token.type in ("blockquote_open", "callout_open")
    )


def _owner_of_paragraph(before: list[Token], paragraph: Token) -> Token:
    """The first paragraph of a list item gives its identifier to the item."""
    if before and before[-1].type == "list_item_open":
        return before[-1]
    return paragraph


def _owner_above(before: list[Token], level: int) -> Token | None:
    """Return what an identifier alone names: the block above it, but in a list item the whole item
    (Obsidian's manual, *Link to a block in a note*), unless that has a name."""
    owner = _previous_sibling(before, level)
    if owner is None or owner.type in ("bullet_list_open", "ordered_list_open"):
        return owner
    around = next((token for token in reversed(before) if token.level == level - 1), None)
    if around is not None and around.type == "list_item_open" and "block_id" not in around.meta:
        return around
    return owner


def _previous_sibling(before: list[Token], level: int) -> Token | None:
    """Return the opening token of the block that ends right before, on the same level."""
    if not before or before[-1].nesting == 1 or before[-1].level != level:
        return None
    if before[-1].nesting == 0:
        return before[-1]
    for token in reversed(before[:-1]):
        if token.level == level and token.nesting == 1:
            return token
    return None


def _row_of_identifier(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """A last row that holds nothing but an identifier: no blank line above it, yet no row."""
    texts: list[str] = []
    for at in range(index + 1, len(tokens)):
        if tokens[at].type == "inline":
            texts.append(tokens[at].content)
        if tokens[at].type == "tr_close":
            match = _ALONE.fullmatch(texts[0]) if texts and not any(texts[1:]) else None
            last = at + 1 < len(tokens) and tokens[at + 1].type == "tbody_close"
            return (match[1], at) if match and last else None
    return None


def _open_table(before: list[Token]) -> Token | None:
    return next((token for token in reversed(before) if token.type == "table_open"), None)
