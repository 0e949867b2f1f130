"""What a session depends on beside its code: files it reads, folders it lists, modules it imports."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = frozenset(
    f"os.{name}"
    for name in ("remove", "rename", "rmdir", "mkdir", "truncate", "link", "symlink", "chmod")
)
_LISTING = frozenset(("os.listdir", "os.scandir"))
_HEARD = _CHANGING | _LISTING | {"open", "import", "sqlite3.connect", "os.kill", "os.killpg"}
# What the versions of Python and of packages stand for, or what no result should depend on.
_SYSTEM = ("/proc", "/sys", "/dev", "/etc", "/usr", "/lib", "/bin", "/opt", "/System", "/Library")


class Watch:
    """Notes what a session opens, and keeps it from writing into the author's folders and from ending
    processes of others."""

    def __init__(self, snippets: str, vault: str, drawn: str, folder: str) -> None:
        """Begin to watch the author's folders; ``drawn`` is that of the vault into which the build writes
        (empty: it does not), ``folder`` the session's own."""
        self.roots = tuple(os.path.realpath(root) + os.sep for root in (snippets, vault))
        # What other code draws comes and goes without a save of the author's.
        self.drawn = os.path.join(os.path.realpath(vault), drawn, "") if drawn else "\0"
        engine = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
        own = (sys.prefix, sys.base_prefix, folder, os.path.join(engine, "eigenvault"))
        places = {os.path.realpath(place) for place in (*own, *_SYSTEM)} | set(own)
        self.ignored = tuple(place + os.sep for place in places)
        self.files: set[str] = set()
        self.imports: set[str] = set()
        self.modules = set(sys.modules)
        sys.addaudithook(self._hear)

    def seen(self) -> dict[str, list[str]]:
        """Return files (a folder's name ends in a slash) and top-level modules, in order."""
        used = {name.partition(".")[0] for name in set(sys.modules) - self.modules}
        return {"files": sorted(self.files), "modules": sorted(used | self.imports)}

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _HEARD:  # drawing a figure tells of thousands of others
            return
        if event == "open":
            self._opened(arguments[0], int(arguments[2] or 0))
        elif event == "import":
            name = str(arguments[0])
            if "." not in name and name not in sys.stdlib_module_names:
                self.imports.add(name)
        elif event in _LISTING:
            # Importing looks into folders too; which module it finds is known otherwise.
            if not sys._getframe(1).f_code.co_filename.startswith("<frozen"):
                self._listed(arguments[0])
        elif event in _CHANGING:
            for argument in arguments:
                if isinstance(argument, (str, bytes)):
                    self._refuse(os.path.realpath(os.fsdecode(argument)))
        elif event in ("os.kill", "os.killpg"):
            self._spare(arguments[0])
        elif event == "sqlite3.connect" and isinstance(arguments[0], (str, bytes)):
            self._opened(arguments[0], 0)

    def _opened(self, name: Any, flags: int) -> None:
        if not isinstance(name, (str, bytes)):
            return
        path = os.path.realpath(os.fsdecode(name))
        if flags & _WRITING:
            self._refuse(path)
        elif "__pycache__" in path or path.startswith(self.drawn):
            return
        elif path.startswith(self.roots) or not path.startswith(self.ignored):
            self.files.add(path)

    def _listed(self, name: Any) -> None:
        path = os.path.realpath(os.fsdecode(name) if isinstance(name, (str, bytes)) else ".")
        path += os.sep
        if path.startswith(self.roots) and not path.startswith(self.drawn):
            self.files.add(path)

    def _spare(self, pid: int) -> None:
        """Refuse a signal to a process that is none of the session's."""
        with contextlib.suppress(ProcessLookupError):
            if pid == -1 or os.getsid(abs(pid)) != os.getsid(0):
                raise PermissionError("code of a note signals no process but its own")

    def _refuse(self, path: str) -> None:
        if (path + os.sep).startswith(self.roots):
            raise PermissionError(f"code of a note does not write into the vault: {path}")
