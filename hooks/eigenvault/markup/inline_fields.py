"""Inline fields of Dataview: a line ``key:: value``, and ``[key:: value]`` or ``(key:: value)`` within one.

The key is shown as what it is, but for round brackets, which hide it; the value is text like any other, so
its links count. Source: the plugin's reference, *Adding Metadata to your Pages*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_KEY = r"[^\W_][^\n\[\](){}:`*|<>\"]{0,59}?"
# A space before the colons is a flashcard's, none behind them that of a language.
_LINE = re.compile(rf"[ \t]*({_KEY})(?<![ \t])::(?:[ \t]+|$)")
_WITHIN = re.compile(rf"(?:\[[ \t]*({_KEY})::(?:[ \t]+|(?=[\]\d]|$))|\([ \t]*({_KEY})::[ \t]+)")
_WHOLE_KEY = re.compile(rf"[ \t]*({_KEY})[ \t]*(::)?[ \t]*")
_BREAKS = ("softbreak", "hardbreak")
_BOLD = ("strong_open", "em_open", "mark_open")
_LONGEST = 1000  # characters of a value


def inline_fields_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read inline fields as tokens ``field_open`` and ``field_close`` around the value; those
    of a block are ``meta["fields"]`` of its inline token."""
    md.core.ruler.push("inline_fields", _inline_fields)


def _inline_fields(state: StateCore) -> None:
    if "::" not in state.src:
        return
    before = ""
    for token in state.tokens:
        if token.type == "inline" and "::" in token.content and before != "heading_open":
            found: list[tuple[str, str]] = []
            children: list[Token] = []
            for line in _lines(token.children or ()):
                children += _read(line, found, whole=before == "paragraph_open")
            if found:
                token.children, token.meta["fields"] = children, tuple(found)
        before = token.type


def _lines(children: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each line, with the break that ends it."""
    line: list[Token] = []
    for child in children:
        line.append(child)
        if child.type in _BREAKS:
            yield line
            line = []
    yield line


def _read(line: list[Token], found: list[tuple[str, str]], *, whole: bool) -> list[Token]:
    if not any("::" in token.content for token in line if token.type == "text"):
        return line
    line = [token for token in line if token.type != "text" or token.content]
    end = len(line) - 1 if line[-1].type in _BREAKS else len(line)
    begun = _whole_line(line[:end]) if whole else None
    if begun is None:
        return _bracketed(line, found)
    key, value = begun
    found.append((key, _text(value)))
    return [*_field(key, value, "line"), *line[end:]]


def _whole_line(line: list[Token]) -> tuple[str, list[Token]] | None:
    """Return key and value of a line that is a field, whose key may be bold; None of another."""
    if line and line[0].type == "text" and (match := _LINE.match(line[0].content)):
        return match[1], [*_rest(line[0], match.end()), *line[1:]]
    if len(line) > 3 and line[0].type in _BOLD and line[1].type == line[3].type == "text":
        match = _WHOLE_KEY.fullmatch(line[1].content)
        marks = re.match(
            r"::(?:[ \t]+|$)" if match and not match[2] else r"[ \t]+", line[3].content
        )
        if match and marks and line[2].nesting == -1:
            return match[1].strip(), [*_rest(line[3], marks.end()), *line[4:]]
    return None


def _bracketed(line: list[Token], found: list[tuple[str, str]]) -> list[Token]:
    written: list[Token] = []
    rest = list(reversed(line))
    while rest:
        token = rest.pop()
        if token.type != "text" or "::" not in token.content:
            written.append(token)
            continue
        match = _WITHIN.search(token.content)
        value = _value(token, match.end(), rest, token.content[match.start()]) if match else None
        if match is None:
            written.append(token)
        elif value is None:  # nothing closes this bracket; another may stand behind it
            written.append(_like(token, token.content[: match.end()]))
            rest += _rest(token, match.end())
        else:
            if match.start():
                written.append(_like(token, token.content[: match.start()]))
            key, inner = (match[1] or match[2]).strip(), value[0]
            found.append((key, _text(inner)))
            written += _field(key, inner, "bracket" if match[1] else "value")
            rest = value[1]
    return written


def _value(
    token: Token, begin: int, following: list[Token], bracket: str
) -> tuple[list[Token], list[Token]] | None:
    """Return the tokens up to the closing bracket and, last one first, those behind it."""
    closing = {"[": "]", "(": ")"}[bracket]
    depth, length = 1, 0
    inner: list[Token] = []
    for number, here in enumerate((token, *reversed(following))):
        start = 0 if number else begin
        length += len(here.content)
        if here.type in _BREAKS or length > _LONGEST + begin:
            return None
        if here.type == "text":
            for at in range(start, len(here.content)):
                depth += {bracket: 1, closing: -1}.get(here.content[at], 0)
                if depth == 0:
                    inner += [_like(here, here.content[start:at])] if at > start else []
                    behind = following[: len(following) - number] if number else list(following)
                    return inner, [*behind, *_rest(here, at + 1)]
        inner += [here] if number else _rest(here, start)
    return None


def _field(key: str, value: list[Token], kind: str) -> list[Token]:
    opening, closing = Token("field_open", "span", 1), Token("field_close", "span", -1)
    opening.meta = closing.meta = {"key": key, "kind": kind}
    opening.content = "" if kind == "value" else f"{key}: "
    return [opening, *value, closing]


def _like(token: Token, content: str) -> Token:
    made = Token(token.type, token.tag, 0)
    made.content, made.level = content, token.level
    return made


def _rest(token: Token, begin: int) -> list[Token]:
    return [_like(token, token.content[begin:])] if begin < len(token.content) else []


def _text(tokens: Sequence[Token]) -> str:
    """Return a value as text: links as they are written, without other marks."""
    pieces = []
    for token in tokens:
        if token.type == "hashtag":
            pieces.append(f"#{token.content}")
        elif token.type not in ("comment", "html_inline"):
            pieces.append(token.content)
    return "".join(pieces).strip()
