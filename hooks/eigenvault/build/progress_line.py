"""The line that tells an author at a terminal what is running, gone when it has ended."""

from __future__ import annotations

import shutil
import sys
import time
from types import TracebackType

from eigenvault.execution import Progress

_PATIENCE = 1.0  # seconds before a run counts as long


class ProgressLine:
    """One line of a terminal that is written over; where there is no terminal, nothing."""

    def __enter__(self) -> ProgressLine:
        self._began, self._written = time.monotonic(), False
        return self

    def show(self, progress: Progress) -> None:
        """Write how far the run is and the names of what is running."""
        if not sys.stderr.isatty() or time.monotonic() - self._began < _PATIENCE:
            return
        text = f"Snippets: {progress.done} of {progress.total}  {', '.join(progress.running)}"
        sys.stderr.write(f"\r\x1b[K{text[: shutil.get_terminal_size().columns - 1]}")
        sys.stderr.flush()
        self._written = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._written:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
