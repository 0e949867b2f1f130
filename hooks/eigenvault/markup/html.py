"""Small pieces of HTML, escaped where they must be."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

# A name without a value is written for True; None and False leave an attribute out.
Attributes = Mapping[str, object]


def attributes(values: Attributes) -> str:
    """Return ``values`` as they stand in a tag, with a leading space; None and False are left out."""
    pieces = []
    for name, value in values.items():
        if value is None or value is False:
            continue
        pieces.append(f" {name}" if value is True else f' {name}="{escape(str(value))}"')
    return "".join(pieces)


def start(tag: str, values: Attributes | None = None) -> str:
    """Return a start tag."""
    return f"<{tag}{attributes(values or {})}>"


def element(tag: str, values: Attributes | None = None, *, text: str = "", html: str = "") -> str:
    """Return an element that holds ``text`` (escaped here) or ``html`` (already safe)."""
    return f"{start(tag, values)}{escape(text, quote=False) if text else html}</{tag}>"
