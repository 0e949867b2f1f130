"""The running text of a note, by lines: what a reader reads as sentences, and no code or formula."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from eigenvault.vault.note import Passage

BREAK = "\ufffc"  # stands for what is no text, so that no term goes over it
BOLD = ("\x02", "\x03")
_OPAQUE = {"code_inline", "math_inline", "math_display", "embed", "image", "citation", "hashtag"}


def prose(tokens: list[Token], first_line: int) -> tuple[Passage, ...]:
    """Return the passages of a note whose tokens ``reading.read`` has walked before; ``first_line`` is
    the file's line of the body's first line."""
    return tuple(passage for passage in _passages(tokens, first_line) if passage.text.strip())


def _passages(tokens: list[Token], first_line: int) -> Iterator[Passage]:
    heading, line = -1, first_line
    for token in tokens:
        if token.map:
            line = first_line + token.map[0]
        if token.type == "heading_open" and token.level == 0:
            heading += 1
        elif (
            token.type == "inline" and "callout_title" not in token.meta
        ):  # a name for what follows
            yield Passage(line, heading, _text(token))


def _text(inline: Token) -> str:
    pieces: list[str] = []
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type in ("strong_open", "strong_close"):
            pieces.append(BOLD[child.nesting == -1])
        elif child.type == "wikilink":
            pieces.append(child.meta["link"].text)
        elif child.type in _OPAQUE:
            pieces.append(BREAK + "\n" * child.meta.get("newlines", 0))
        elif child.type == "comment":
            pieces.append("\n" * child.content.count("\n"))
        elif child.type == "text":
            pieces.append(child.content)
    return "".join(pieces)
