"""HTML in notes: shown as Obsidian shows it, without scripts and handlers of events.

Obsidian's manual (*HTML content*): Obsidian sanitises HTML, so that notes cannot run code.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from eigenvault.markup.html import start

_SUSPECT = re.compile(
    r"<\s*/?\s*(?:script|object|base|meta|link|form)\b|\bon\w+\s*=|javascript:|vbscript:|srcdoc",
    re.IGNORECASE,
)
_FORBIDDEN = {"script", "base", "meta", "link", "form", "object"}
_HAS_ADDRESS = {"href", "src", "action", "formaction", "xlink:href", "data", "poster"}


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
    return name not in _HAS_ADDRESS or not address.startswith(("javascript:", "vbscript:"))
