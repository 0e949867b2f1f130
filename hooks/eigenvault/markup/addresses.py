"""Addresses in Markdown links and images: which lead into the vault, and to which file of it."""

from __future__ import annotations

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_SIZE = re.compile(r"(\d+%?)(?:[xX](\d+))?")


def is_external(url: str) -> bool:
    """Say whether ``url`` names another site or program (``https:``, ``//host``, ``obsidian:``)."""
    return bool(_SCHEME.match(url)) or url.startswith("//")


def is_safe(url: str) -> bool:
    """Refuse addresses that run code; ``file:`` and ``obsidian:`` are an author's own business."""
    head = url.strip().lower()
    return not head.startswith(("javascript:", "vbscript:", "data:text/html"))


def split_address(url: str) -> tuple[str, str]:
    """Return the decoded target and subpath of an address that leads into the vault: what looks like a
    query may be part of a file's name."""
    path, _, fragment = url.partition("#")
    return unquote(path), unquote(fragment)


def split_size(text: str) -> tuple[str, str, str]:
    """Take a trailing ``100``, ``100x145`` or ``50%`` from ``text``: return words, width and height.

    ``text`` is what follows the first bar of an embed, or the alternative text of an image.
    """
    words, bar, last = text.rpartition("|")
    match = _SIZE.fullmatch(last.strip())
    if match is None:
        return text.strip(), "", ""
    return words.strip() if bar else "", match[1], match[2] or ""


def size_attributes(width: str, height: str) -> dict[str, str | None]:
    """Return the attributes that give an element the size that ``split_size`` has found."""
    if width.endswith("%"):
        return {"style": f"width: {width}"}
    return {"width": width or None, "height": height or None}
