"""Every save on screen at once: incremental builds under ``mkdocs serve``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eigenvault.build.live_server import PreviewServer
from eigenvault.build.preview import Preview
from eigenvault.execution import FOLDER
from eigenvault.site.config import snippets_folder
from mkdocs.plugins import event_priority

# MkDocs makes configuration and files anew for each build; a hook is all that stays.
_kept: dict[str, Preview] = {}


def on_startup(command: str, dirty: bool) -> None:
    """Keep a preview while MkDocs serves; a plain build records nothing."""
    _kept.clear()
    if command == "serve" and not dirty:
        _kept["preview"] = Preview()


@event_priority(100)  # before the vault is read
def on_files(files: Any, config: Any) -> Any:
    """Let everything that is made from here on be recorded."""
    return _kept["preview"].begin(files, config) if _kept else files


@event_priority(-100)  # when the other hooks are done
def on_env(env: Any, config: Any, files: Any) -> Any:
    """Keep what the whole build has made."""
    if _kept:
        _kept["preview"].keep(files, env)
    return env


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Rebuild what a save changes."""
    if not _kept:
        return server
    preview = _kept["preview"]
    preview.build_all = builder
    served = PreviewServer(server, preview.rebuild, Path(config.docs_dir) / FOLDER)
    snippets = snippets_folder(config)
    for path in (snippets, *preview.shaping_folders()):
        if path.is_dir():
            served.watch(str(path))
    return served
