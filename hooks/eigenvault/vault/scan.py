"""Which files a vault holds."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from eigenvault.problem import Problem


@dataclass(frozen=True, slots=True)
class VaultFile:
    """A file of the vault: ``path`` as links name it (normal form C), ``real`` as the disk does.

    Of two names that differ in their normal form only, one keeps that of the disk.
    """

    path: str
    real: str
    size: int
    modified: int


def scan(root: Path) -> tuple[dict[str, VaultFile], tuple[Problem, ...]]:
    """Return the files below ``root`` by path, in order, without anything that begins with a dot.

    A symbolic link is followed only within the vault; a name that is no text is reported and left
    out.
    """
    base = root.resolve()
    files: dict[str, VaultFile] = {}
    problems: list[Problem] = []
    pending = [("", str(base))]
    seen = {str(base)}
    while pending:
        prefix, folder = pending.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(Problem(prefix.rstrip("/"), 0, f"cannot be read: {error.strerror}"))
            continue
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            real = prefix + name
            if not name.isascii() and not _is_text(real):
                shown = real.encode("utf-8", "replace").decode()
                problems.append(Problem(shown, 0, "the name is no text; the file is left out"))
                continue
            if entry.is_symlink():
                target = os.path.realpath(entry.path)
                if target != str(base) and not target.startswith(str(base) + os.sep):
                    problems.append(
                        Problem(real, 0, "links out of the vault; it is left out", "info")
                    )
                    continue
                if target in seen:
                    continue
                seen.add(target)
            if entry.is_dir():
                pending.append((real + "/", entry.path))
            elif entry.is_file():
                path = real if real.isascii() else unicodedata.normalize("NFC", real)
                if path in files:
                    path = _part_twins(files, path, real)
                status = entry.stat()
                files[path] = VaultFile(path, real, status.st_size, status.st_mtime_ns)
    return {path: files[path] for path in sorted(files)}, tuple(problems)


def _part_twins(files: dict[str, VaultFile], path: str, real: str) -> str:
    """Return the path of the file ``real`` where another one has the same ``path`` in normal form C."""
    if real != path:
        return real
    files[files[path].real] = replace(files[path], path=files[path].real)
    return path


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
