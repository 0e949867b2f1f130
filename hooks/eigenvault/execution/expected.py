"""Comparing what a block printed with what its author expects, numbers by a tolerance."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def difference(printed: str, expected: str, tolerance: float) -> str:
    """Return what differs in one line, an empty string if nothing does.

    Numbers agree within ``tolerance``, relative to the expected one where that is above 1; white
    space is folded; all else must be the same.
    """
    mine, theirs = _fold(printed), _fold(expected)
    if _NUMBER.sub("#", mine) != _NUMBER.sub("#", theirs):
        return f"printed {_short(mine)}, expected {_short(theirs)}"
    for own, wanted in zip(_NUMBER.findall(mine), _NUMBER.findall(theirs), strict=True):
        if not abs(float(own) - float(wanted)) <= tolerance * max(1.0, abs(float(wanted))):
            return f"printed {own}, expected {wanted}"
    return ""


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}…"
