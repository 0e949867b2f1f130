"""The order in which Obsidian lists names."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=65536)
def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts as Obsidian's explorer does: without case, numbers by value."""
    parts = re.split(r"(\d+)", text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)
