"""Learning of saves: from the system, or by looking where it tells nothing.

MkDocs looks at every file twice a second, which in a large vault takes more than a rebuild.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import Any

from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

log = logging.getLogger("mkdocs.eigenvault")
_PAUSE = 1.0  # seconds between two looks


class Watcher:
    """Tells handlers of changes below folders; for MkDocs' server it is an observer of watchdog.

    Systems bound how many folders they tell of. Beyond that, and with ``EIGENVAULT_POLL=1`` (for disks
    that tell nothing, such as those of a network), the watcher looks once a second.
    """

    def __init__(self, told: Callable[[], Any] = Observer) -> None:
        """Watch nothing yet; ``told`` makes the observer that the system tells."""
        self._told = told
        self._observer: Any = None
        self._wanted: dict[str, tuple[FileSystemEventHandler, bool]] = {}
        self._watches: dict[str, Any] = {}

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> str:
        """Tell ``handler`` of changes at ``path``; return what ``unschedule`` needs."""
        self._wanted[path] = (handler, recursive)
        if self._observer:
            try:
                self._watch(path)
            except OSError as error:
                self._look(error)
        return path

    def unschedule(self, path: str) -> None:
        """Tell no more of changes at ``path``."""
        del self._wanted[path]
        if self._observer:
            self._observer.unschedule(self._watches.pop(path))

    def start(self) -> None:
        """Begin to tell."""
        if os.environ.get("EIGENVAULT_POLL") == "1":
            self._begin(PollingObserver(timeout=_PAUSE))
            return
        try:
            self._begin(self._told())
        except OSError as error:
            self._look(error)

    def stop(self) -> None:
        """Tell no more."""
        self._observer.stop()

    def join(self) -> None:
        """Wait until nothing is told any more."""
        self._observer.join()

    def _begin(self, observer: Any) -> None:
        self._observer = observer
        for path in self._wanted:
            self._watch(path)
        observer.start()

    def _watch(self, path: str) -> None:
        handler, recursive = self._wanted[path]
        self._watches[path] = self._observer.schedule(handler, path, recursive=recursive)

    def _look(self, error: OSError) -> None:
        """Look from now on: the system tells of no more folders."""
        log.info("Looking for changes once a second: %s", error.strerror or error)
        if self._observer:
            self._observer.unschedule_all()
            if self._observer.is_alive():
                self._observer.stop()
        self._begin(PollingObserver(timeout=_PAUSE))
