"""A save is told of, whether the system can tell or not."""

import errno
import threading
from pathlib import Path

import pytest
from eigenvault.build.watcher import Watcher
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver


class Heard(FileSystemEventHandler):
    """A handler that remembers whether it was told of a file."""

    def __init__(self, name: str) -> None:
        self.name, self.told = name, threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if str(event.src_path).endswith(self.name):
            self.told.set()


class Full(BaseObserver):
    """An observer of a system that has no watches left."""

    def __init__(self, late: bool = False) -> None:
        super().__init__(lambda *args, **kwargs: None)  # type: ignore[arg-type]
        self.late = late

    def schedule(self, *args: object, **kwargs: object) -> None:  # type: ignore[override]
        if not self.late:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")

    def start(self) -> None:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")


def none() -> BaseObserver:
    """Stand for a system that has no observers left."""
    raise OSError(errno.EMFILE, "inotify instance limit reached")


@pytest.mark.parametrize("told", [Observer, Full, lambda: Full(late=True), none])
def test_a_save_is_told_of(tmp_path: Path, told: object) -> None:
    watcher, handler = Watcher(told), Heard("note.md")  # type: ignore[arg-type]
    watcher.schedule(handler, str(tmp_path), recursive=True)
    watcher.start()
    try:
        (tmp_path / "note.md").write_text("saved")
        assert handler.told.wait(30)
    finally:
        watcher.stop()
        watcher.join()


def test_what_is_not_watched_any_more_is_not_told_of(tmp_path: Path) -> None:
    watcher, handler, other = Watcher(), Heard("note.md"), Heard("note.md")
    for name, heard in (("a", handler), ("b", other)):
        (tmp_path / name).mkdir()
        watcher.schedule(heard, str(tmp_path / name), recursive=True)
    watcher.start()
    try:
        watcher.unschedule(str(tmp_path / "a"))
        for name in "ab":
            (tmp_path / name / "note.md").write_text("saved")
        assert other.told.wait(30)
        assert not handler.told.is_set()
    finally:
        watcher.stop()
        watcher.join()
