"""Ids of headings: readable, with every letter of every script, unique in the note."""

from __future__ import annotations

import re
import unicodedata

_DROP = re.compile(r"[^\w\- ]+")


class Anchors:
    """Hand out ids: the slug of the text, and ``-2``, ``-3`` … where it is taken."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def unique(self, text: str) -> str:
        """Return a new id for a heading that reads ``text``."""
        base = slug(text) or "section"
        count = self._taken.get(base, 0) + 1
        self._taken[base] = count
        candidate = base if count == 1 else f"{base}-{count}"
        if count > 1 and candidate in self._taken:
            return self.unique(text)
        if count > 1:
            self._taken[candidate] = 1
        return candidate


def slug(text: str) -> str:
    """Return ``text`` in lower case, punctuation left out, spaces as hyphens (GitHub's rule)."""
    text = unicodedata.normalize("NFC", text).lower()
    return _DROP.sub("", text).strip().replace(" ", "-")
