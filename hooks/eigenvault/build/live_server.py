"""The server of a preview: told of every save by the system, it rebuilds once for all that came."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from eigenvault.build.watcher import Watcher

log = logging.getLogger("mkdocs.eigenvault")
_CHANGES = ("created", "modified", "deleted", "moved")
# Of what Obsidian keeps for itself only these settings change the site.
_SETTINGS = (".obsidian/app.json", ".obsidian/templates.json", "templater-obsidian/data.json")


class PreviewServer(LiveReloadServer):
    """MkDocs' server, but for how it learns of changes and what it does then."""

    def __init__(self, like: LiveReloadServer, rebuild: Callable[[], int], figures: Path) -> None:
        """Serve what ``like`` would; ``rebuild`` returns how many files it changed, ``figures`` is a
        folder that rebuilding itself writes to."""
        host, port = like.server_address[:2]
        super().__init__(
            builder=self._build,
            host=str(host),
            port=int(port),
            root=like.root,
            mount_path=like.mount_path,
        )
        like.server_close()
        self.error_handler = like.error_handler
        self.build_delay = 0.05
        self._rebuild = rebuild
        self._figures = str(figures)
        self.observer: Any = Watcher()
        for path in like._watched_paths:
            self.watch(path)

    def _build(self) -> None:
        if self._rebuild() == 0:
            # No browser reloads for a save that changed nothing.
            self._wanted_epoch = self._visible_epoch

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Rebuild when a file at ``path`` or below changes, unless it is none of the site's."""
        path = str(Path(path).absolute())
        if path in self._watched_paths:
            self._watched_paths[path] += 1
            return
        self._watched_paths[path] = 1
        handler = _Handler(self._notice)
        self._watch_refs[path] = self.observer.schedule(handler, path, recursive=recursive)

    def _notice(self, event: FileSystemEvent) -> None:
        if event.is_directory and event.event_type == "modified":
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if any(self._matters(path) for path in paths):
            log.debug("%s", event)
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    def _matters(self, path: str) -> bool:
        if f"{path}{os.sep}".startswith(self._figures + os.sep) or "__pycache__" in path:
            return False
        watched = next((root for root in self._watched_paths if path.startswith(root)), "")
        below = path[len(watched) :].replace(os.sep, "/")
        hidden = any(part.startswith(".") for part in below.split("/"))
        return not hidden or path.replace(os.sep, "/").endswith(_SETTINGS)


class _Handler(FileSystemEventHandler):
    def __init__(self, notice: Callable[[FileSystemEvent], None]) -> None:
        self._notice = notice

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES:
            self._notice(event)
