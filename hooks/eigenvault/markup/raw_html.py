"""HTML in notes: shown as Obsidian shows it, without scripts and handlers of events.

Obsidian's manual (*HTML content*): Obsidian sanitises HTML, so that notes cannot run code. A tag that is
left open ends with the block it stands in, one that closes nothing is left out, and so are comments:
whatever an author writes, the page around it stays whole.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from eigenvault.markup.html import start

_SUSPECT = re.compile(
    r"<\s*/?\s*(?:script|object|embed|applet|base|meta|link|form|frame|html|head|body|plaintext|xmp|no)"
    r"|\bon\w+\s*=|s\s*c\s*r\s*i\s*p\s*t\s*:|data:|srcdoc|&(?:\#|tab|newline|colon|sol)",
    re.IGNORECASE,
)
_FORBIDDEN = {
    "script", "base", "meta", "link", "form", "object", "embed", "applet", "frame", "frameset", "html", "head",
    "body", "plaintext", "xmp", "noscript", "noembed", "noframes",
}  # fmt: skip
_HAS_ADDRESS = {"href", "src", "action", "formaction", "xlink:href", "data", "poster"}
# Addresses may hold data where it is only shown; that of a page would run its scripts.
_HARMLESS_DATA = ("data:image/", "data:audio/", "data:video/", "data:font/")


ADDRESSES = ("src", "href", "poster", "data")  # attributes that may lead into the vault


def is_id(tag: str, attribute: str) -> bool:
    """Say whether links can reach an element by this attribute."""
    return attribute == "id" or (tag == "a" and attribute == "name")


# A comment or declaration; or a tag, the last group of which is missing where nothing ends it.
TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*>?"
    r"|<(/?)([A-Za-z][^\s/>]*+)(?:\"[^\"]*+\"|'[^']*+'|[^'\">])*+(>)?",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"""\s([A-Za-z:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
# Nothing to close: no content, or an end that HTML implies.
_NO_END = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp",
}  # fmt: skip


class OpenTags:
    """The tags of raw HTML that are open in a note, by the blocks that they stand in."""

    def __init__(self) -> None:
        """Begin a note."""
        self._names: list[str] = []
        self._marks: list[int] = []

    def enter(self) -> None:
        """Begin a block."""
        self._marks.append(len(self._names))

    def leave(self) -> str:
        """End a block: return the end tags that it lacks."""
        mark = self._marks.pop() if self._marks else 0
        if len(self._names) == mark:
            return ""
        missing = "".join(f"</{name}>" for name in reversed(self._names[mark:]))
        del self._names[mark:]
        return missing

    def balance(self, html: str) -> str:
        """Return ``html`` without comments, stray end tags and tags that nothing ends."""
        return TAG.sub(self._tag, html)

    def _tag(self, match: re.Match[str]) -> str:
        name = match[2].lower() if match[2] else ""
        if not name:
            return ""
        if not match[3]:
            return "&lt;" + match[0][1:]
        if name in _NO_END:
            return match[0]
        if not match[1]:
            if not match[0].endswith("/>"):
                self._names.append(name)
            return match[0]
        mark = self._marks[-1] if self._marks else 0
        for index in range(len(self._names) - 1, mark - 1, -1):
            if self._names[index] == name:
                del self._names[index:]
                return match[0]
        return ""


def sanitize(html: str) -> str:
    """Return ``html`` without what would run code; harmless HTML comes back as it is."""
    if not _SUSPECT.search(html):
        return html
    cleaner = _Cleaner()
    cleaner.feed(html)
    cleaner.close()
    return "".join(cleaner.pieces)


class _Cleaner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._inside_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self._inside_script = True
        if tag not in _FORBIDDEN:
            kept = {
                name: True if value is None else value
                for name, value in attrs
                if _safe(name, value)
            }
            self.pieces.append(start(tag, kept))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _FORBIDDEN:
            kept = {
                name: True if value is None else value
                for name, value in attrs
                if _safe(name, value)
            }
            self.pieces.append(start(tag, kept)[:-1] + "/>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside_script = False
        elif tag not in _FORBIDDEN:
            self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._inside_script:
            self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.pieces.append(f"<!--{data}-->")


def _safe(name: str, value: str | None) -> bool:
    if name.startswith("on") or name == "srcdoc":
        return False
    address = re.sub(r"[\s\x00-\x1f]", "", value or "").lower()
    if name in _HAS_ADDRESS and address.startswith("data:"):
        return address.startswith(_HARMLESS_DATA)
    # An animation lists addresses, any of which it may set.
    steps = address.split(";") if name in ("values", "from", "to", "by") else [address]
    return not any(step.startswith(("javascript:", "vbscript:")) for step in steps)
