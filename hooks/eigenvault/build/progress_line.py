"""The line that tells an author at a terminal what is going on, gone when it has ended."""

from __future__ import annotations

import os
import shutil
import sys
import time
import unicodedata
from typing import TextIO

_PATIENCE = 1.0  # seconds before a build counts as long
_PAUSE = 0.1  # seconds between two writings


class ProgressLine:
    """One line of a terminal that is written over; where there is no terminal, nothing."""

    def __init__(self, stream: TextIO | None = None, patience: float = _PATIENCE) -> None:
        """Use ``stream`` (standard error unless given) from ``patience`` seconds on."""
        self._stream = stream or sys.stderr
        self._moves = self._stream.isatty() and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + patience
        self._text = ""

    def show(self, text: str) -> None:
        """Write ``text`` over what the line says, cut at the edge of the terminal."""
        now = time.monotonic()
        if not self._moves or now < self._next or text == self._text:
            return
        self._write(_fitting(text, shutil.get_terminal_size().columns - 1))
        self._next, self._text = now + _PAUSE, text

    def clear(self) -> None:
        """Wipe the line, so that what is written next begins at its start."""
        if self._text:
            self._write("")
            self._text = ""

    def _write(self, text: str) -> None:
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()


def _fitting(text: str, columns: int) -> str:
    """Return as much of ``text`` as fits, without what would move the cursor."""
    kept = []
    for character in text:
        wide = unicodedata.east_asian_width(character) in "WF"
        columns -= 2 if wide else 1
        if columns < 0:
            break
        kept.append(character if character.isprintable() else " ")
    return "".join(kept)
