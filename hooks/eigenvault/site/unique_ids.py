"""Ids of finished HTML that stands on a page more than once."""

from __future__ import annotations

import re

_ID = re.compile(r"(?<=\sid=\")[^\"]+(?=\")")
_REFERENCE = re.compile(
    r"((?:xlink:)?href=\"#|url\(#|\saria-(?:labelledby|describedby)=\")([^\")]+)"
)


def with_prefix(html: str, prefix: str) -> str:
    """Return ``html`` with ``prefix`` before each of its ids, and before what refers to them."""
    ids = set(_ID.findall(html))
    if not ids:
        return html

    def refer(found: re.Match[str]) -> str:
        return f"{found[1]}{prefix if found[2] in ids else ''}{found[2]}"

    return _REFERENCE.sub(refer, _ID.sub(lambda found: prefix + found[0], html))
