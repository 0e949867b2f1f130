"""Figures as attachments: files in one ignored folder of the vault, so that Obsidian shows them."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

FOLDER = "figures"
_MARK = "# Figures that code of the notes draws; the build writes and deletes files here.\n*\n"


def is_ours(vault: Path) -> bool:
    """Say whether the vault's folder of figures is the build's own, or is free to become it."""
    folder = vault / FOLDER
    try:
        return (folder / ".gitignore").read_text("utf-8") in (_MARK, "*\n")
    except OSError:
        return not folder.exists() or not any(folder.iterdir())


def write_figures(vault: Path, figures: Mapping[str, str], manifest: Path) -> tuple[str, ...]:
    """Write ``figures`` (name to SVG) into the vault's folder where their bytes have changed.

    Files that an earlier build wrote (they stand in ``manifest``) and that no snippet makes any more
    are deleted; no other file is touched, and nothing at all in a folder of the author's own. Return
    the names written.
    """
    if not is_ours(vault):
        return ()
    folder = vault / FOLDER
    known = _read(manifest)
    written = []
    if figures:
        folder.mkdir(exist_ok=True)
        _write(folder / ".gitignore", _MARK)
    for name, svg in figures.items():
        if _write(folder / f"{name}.svg", svg):
            written.append(name)
    for name in known - set(figures):
        with contextlib.suppress(OSError):
            (folder / f"{name}.svg").unlink()
    if known != set(figures):
        manifest.parent.mkdir(parents=True, exist_ok=True)
        manifest.write_text(json.dumps(sorted(figures)), "utf-8")
    return tuple(written)


def _write(file: Path, text: str) -> bool:
    with contextlib.suppress(OSError):
        if file.read_text("utf-8") == text:
            return False
    file.write_text(text, "utf-8")
    return True


def _read(manifest: Path) -> set[str]:
    try:
        return set(json.loads(manifest.read_text("utf-8")))
    except (OSError, ValueError):
        return set()
