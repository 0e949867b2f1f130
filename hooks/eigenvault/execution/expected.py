"""Comparing what a block printed with what its author expects, numbers by a tolerance."""

from __future__ import annotations

import re
from itertools import takewhile

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def difference(printed: str, expected: str, tolerance: float) -> str:
    """Return what differs in one line, an empty string if nothing does.

    Numbers agree within ``tolerance``, relative to the expected one where that is above 1; white
    space is folded; all else must be the same.
    """
    mine, theirs = _fold(printed), _fold(expected)
    if _NUMBER.sub("#", mine) != _NUMBER.sub("#", theirs):
        pairs = zip(_NUMBER.sub("#", mine), _NUMBER.sub("#", theirs), strict=False)
        at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        return f"printed {_near(mine, at)}, expected {_near(theirs, at)}"
    for own, wanted in zip(_NUMBER.findall(mine), _NUMBER.findall(theirs), strict=True):
        if not abs(float(own) - float(wanted)) <= tolerance * max(1.0, abs(float(wanted))):
            return f"printed {own}, expected {wanted}"
    return ""


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _near(text: str, at: int) -> str:
    """Return the part of ``text`` around ``at``, where it begins to differ."""
    start = max(0, at - 30) if len(text) > 80 else 0
    end = start + 80
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
