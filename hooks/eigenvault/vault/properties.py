"""Properties: the YAML block on top of a note (Obsidian's manual, *Properties*), never trusted.

Whatever stands there, reading goes on: what can be saved of a broken block is saved line by line,
and the author hears of it once, with the line.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import yaml

from eigenvault.problem import Problem
from eigenvault.vault.note import Link, joined

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY_LINE = re.compile(r"^(\"[^\"]+\"|'[^']+'|[^\s#\-:\[{\"'][^:]*?)[ \t]*:(?=[ \t]|$)(.*)$")
_WIKI_LINK = re.compile(r"!?\[\[([^\[\]\n]+)\]\]")
_MARKDOWN_LINK = re.compile(r"(?<!!)\[([^\[\]\n]*)\]\((<[^<>\n]+>|[^()\s]+)\)")
_BARE_WIKI_LINKS = re.compile(
    r"^([ \t]*(?:- +|[^\s#:][^:\n]*: +))(!?\[\[[^\n]*\]\])[ \t]*$", re.MULTILINE
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//")
_LIMIT = 200_000  # characters of a block: more than any author writes
_MAX_VALUES = 20_000  # values after aliases are expanded: a "billion laughs" block ends here


@dataclass(frozen=True, slots=True)
class Properties:
    """A note split in two: ``values`` and the ``body``, whose first line is line ``body_line``.

    ``key_lines`` tells the line of each key; ``broken`` holds the text of a block that is no YAML.
    """

    values: Mapping[str, Any]
    body: str
    body_line: int = 1
    key_lines: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    broken: str = ""


def decode(data: bytes) -> str:
    """Return the text of a file: UTF-8, or UTF-16 by its byte-order mark; ``\\n`` line ends.

    Bytes that are no text become U+FFFD, NUL characters are left out; nothing raises.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
    else:
        text = data.decode("utf-8-sig", errors="replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "") if "\x00" in text else text


def _block_in(text: str) -> tuple[int, int, int] | None:
    """Return where a property block begins and ends in ``text``, and where the body begins."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    return (opening.end(), closing.start(), closing.end() + 1) if opening and closing else None


def without_properties(text: str) -> str:
    """Return the body of a note alone."""
    found = _block_in(text)
    return text[found[2] :] if found else text


def read_properties(text: str, path: str = "") -> Properties:
    """Split ``text`` (from ``decode``) into properties and body; ``path`` is for reports."""
    found = _block_in(text)
    if found is None:
        return Properties({}, text)
    start, end, after = found
    block, body = text[start:end], text[after:]
    body_line = text.count("\n", 0, after - 1) + 2
    key_lines = _key_lines(block)
    try:
        values = _load(block)
    except _NotYamlError as error:
        message = f"properties: {error}"
        problem = Problem(path, error.line + 2, message)
        return Properties(_salvage(block), body, body_line, key_lines, (problem,), block)
    if values is None:
        return Properties({}, body, body_line)
    if not isinstance(values, dict):
        problem = Problem(path, 2, "properties: expected `key: value` lines")
        return Properties({}, body, body_line, {}, (problem,), block)
    return Properties(
        {str(key): value for key, value in values.items()}, body, body_line, key_lines
    )


class _NotYamlError(Exception):
    """A block that is no YAML, with the line inside it, from 0."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _load(block: str) -> Any:
    if len(block) > _LIMIT:
        raise _NotYamlError("the block is too long", 0)
    try:
        values = yaml.load(_BARE_WIKI_LINKS.sub(_quoted, block), Loader=_Loader)
        if "&" in block and "*" in block and _count(values, _MAX_VALUES) >= _MAX_VALUES:
            raise _NotYamlError("too many repeated values", 0)
        return values
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = str(error.problem or error.context)
        lines = block.split("\n")
        line = lines[mark.line] if mark and mark.line < len(lines) else ""
        if "\t" in line[: len(line) - len(line.lstrip())]:
            said = "a tab stands where YAML takes spaces only"
        raise _NotYamlError(said, mark.line if mark else 0) from None
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise _NotYamlError(str(error).partition("\n")[0] or "not YAML", 0) from None


def _quoted(match: re.Match[str]) -> str:
    """``up: [[x]]`` is a list in a list for YAML, and a link for an author."""
    if (
        match[2].startswith("[[")
        and re.fullmatch(r"\[\[[^\[\]]*\](?:,[^\]]*)?\]", match[2]) is None
    ):
        links = _WIKI_LINK.findall(match[2])
        if _WIKI_LINK.sub("", match[2]).strip(" ,"):
            return match[0]
        return match[1] + "[" + ", ".join(_quote(f"[[{link}]]") for link in links) + "]"
    return match[1] + _quote(match[2])


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _count(value: Any, limit: int) -> int:
    """Count the values in ``value``, up to ``limit``."""
    count, stack = 0, [value]
    while stack and count < limit:
        item = stack.pop()
        count += 1
        if isinstance(item, dict):
            stack.extend(list(item.values())[:limit])
        elif isinstance(item, (list, tuple, set)):
            stack.extend(list(item)[:limit])
    return count


def _key_lines(block: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    for number, line in enumerate(block.split("\n"), start=2):
        match = _KEY_LINE.match(line)
        if match:
            lines.setdefault(match[1].strip("\"'"), number)
    return lines


def _salvage(block: str) -> dict[str, Any]:
    """Read a broken block line by line: each entry that is YAML by itself is kept."""
    entries: list[list[str]] = []
    for line in block.split("\n"):
        if _KEY_LINE.match(line):
            entries.append([line])
        elif entries:
            entries[-1].append(line)
    values: dict[str, Any] = {}
    for entry in entries:
        for text in ("\n".join(entry), entry[0]):
            try:
                loaded = _load(text)
            except _NotYamlError:
                continue
            if isinstance(loaded, dict):
                values.update({str(key): value for key, value in loaded.items()})
            break
        else:
            match = _KEY_LINE.match(entry[0])
            if match and match[2].strip():
                values[match[1].strip("\"'")] = match[2].strip()
    return values


def strings(value: Any) -> Iterator[str]:
    """Yield the strings in a value, in lists of lists too; a bound on depth keeps it finite."""
    stack: list[tuple[Any, int]] = [(value, 0)]
    while stack:
        item, depth = stack.pop(0)
        if isinstance(item, str):
            yield item
        elif depth < 6 and isinstance(item, (list, tuple)):
            stack[:0] = [(inner, depth + 1) for inner in item]
        elif depth < 6 and isinstance(item, dict):
            stack[:0] = [(inner, depth + 1) for inner in item.values()]


def text_list(value: Any, *, separators: str = ",") -> tuple[str, ...]:
    """Return a property as a list of texts: a list as it is, a string split at ``separators``."""
    if value is None or value is False:
        return ()
    if isinstance(value, str):
        if value.strip() in ("", "[]", "''", '""'):
            return ()
        pieces: list[Any] = re.split(f"[{re.escape(separators)}]", value)
    elif isinstance(value, (list, tuple)):
        pieces = [item for item in value if item is not None]
    else:
        pieces = [value]
    texts = (str(piece).strip() for piece in pieces if not isinstance(piece, (dict, list, tuple)))
    return tuple(dict.fromkeys(text for text in texts if text and text != "[]"))


def aliases(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the note's aliases, from ``aliases`` or ``alias``."""
    return text_list(_any(values, "aliases", "alias"))


def tags(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the tags of the properties, without ``#``; a string holds several."""
    found = text_list(_any(values, "tags", "tag"), separators=", \t\n")
    clean = (tag.lstrip("#").strip("/").replace(" ", "-") for tag in found)
    return tuple(dict.fromkeys(tag for tag in clean if tag))


def cssclasses(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the CSS classes that the page gets."""
    found = text_list(_any(values, "cssclasses", "cssclass"), separators=", \t\n")
    return tuple(name for name in found if re.fullmatch(r"-?[_A-Za-z][\w-]*", name))


def title(values: Mapping[str, Any]) -> str:
    """Return the property ``title`` where it says something, else an empty string."""
    value = values.get("title")
    return str(value).strip() if isinstance(value, (str, int, float)) and value is not True else ""


def property_links(values: Mapping[str, Any], key_lines: Mapping[str, int]) -> tuple[Link, ...]:
    """Return the links in the properties: wiki-links, and Markdown links into the vault."""
    links = []
    for key, value in values.items():
        line = key_lines.get(key, 2)
        for text in strings(value):
            if "](" not in text and "[[" not in text:
                continue
            for inner in _WIKI_LINK.findall(text):
                address, bar, shown = inner.replace("\\|", "|").partition("|")
                target, _, subpath = address.partition("#")
                shown = shown.strip() if bar else address.strip()
                target, subpath = target.strip(), subpath.strip()
                written = "" if address == joined(target, subpath) else address
                links.append(
                    Link(target, subpath, shown, line, False, "property", "", key, written)
                )
            for shown, address in _MARKDOWN_LINK.findall(text):
                address = address.strip("<>")
                if not _SCHEME.match(address):
                    target, _, subpath = unquote(address).partition("#")
                    links.append(Link(target, subpath, shown, line, False, "property", "", key))
    return tuple(links)


def _any(values: Mapping[str, Any], *names: str) -> Any:
    """Return the first of ``names`` that has a value, whatever the case of the key."""
    for name in names:
        if values.get(name) not in (None, "", []):
            return values[name]
    lower = {key.lower(): value for key, value in values.items()}
    return next((lower[name] for name in names if lower.get(name) not in (None, "", [])), None)
