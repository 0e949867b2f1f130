"""What goes wrong is a value: collected while the site is built, reported once, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that the author should know, with the place to mend it.

    ``file`` is the path inside the vault (``Folder/Note.md``) or another path the author knows;
    ``line`` counts from 1 and is 0 where the whole file is meant. A ``warning`` or an ``error``
    fails a strict build, an ``info`` does not.
    """

    file: str
    line: int
    message: str
    severity: Severity = "warning"

    def __str__(self) -> str:
        """Return the one line that the author reads: ``SVD.md:41: [[X]]: no such note``."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"
