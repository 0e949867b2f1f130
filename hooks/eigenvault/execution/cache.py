"""Results kept from build to build, addressed by everything that shaped them.

A session's key is made of its code and options, the versions of Python and of our format. What it
imported and read is only known after it ran: that is recorded with the result, and a result counts
only while all of it is still the same. Entries are written atomically, carry a checksum, hold no
path of the machine, and may be copied to another one.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import os
import platform
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from eigenvault.execution.block import Session

FORMAT = 3
KEEP_DAYS = 60


def session_key(session: Session) -> str:
    """Return the address of a session's results."""
    shaped = [
        FORMAT,
        platform.python_version(),
        [(name, _version(name)) for name in ("numpy", "matplotlib")],
        [
            (
                block.name,
                block.code,
                [(origin.file, origin.line) for origin in block.origins],
                block.options.seed,
                block.options.timeout,
                block.options.memory,
            )
            for block in session.blocks
        ],
    ]
    return hashlib.blake2b(json.dumps(shaped).encode(), digest_size=20).hexdigest()


class Cache:
    """Results in a folder; ``roots`` are the folders whose files sessions may depend on, by name."""

    def __init__(self, folder: Path, roots: dict[str, Path]) -> None:
        """Use ``folder``, which need not exist and may be deleted at any moment."""
        self._folder = folder
        self._roots = {name: Path(os.path.realpath(root)) for name, root in roots.items()}
        self._digests: dict[str, str] = {}

    def load(self, key: str) -> dict[str, Any] | None:
        """Return the reply stored under ``key`` if everything it depended on is unchanged."""
        try:
            checksum, _, text = self._file(key).read_bytes().partition(b"\n")
            if hashlib.blake2b(text, digest_size=16).hexdigest().encode() != checksum:
                return None
            entry = json.loads(text)
        except (OSError, ValueError):
            return None
        for name, digest in entry["files"]:
            if self._digest(name) != digest:
                return None
        for name, version in entry["versions"]:
            if _version(name) != version:
                return None
        with contextlib.suppress(OSError):
            os.utime(self._file(key))
        reply = entry["reply"]
        return reply if isinstance(reply, dict) else None

    def save(
        self, key: str, reply: dict[str, Any], files: Sequence[str], modules: Sequence[str]
    ) -> None:
        """Store a reply with what it depends on: opened ``files`` and imported ``modules``."""
        names = sorted({name for file in files if (name := self._name(file))})
        entry = {
            "reply": reply,
            "files": [(name, self._digest(name)) for name in names],
            "versions": sorted({(name, _version(name)) for name in _distributions(modules)}),
        }
        text = json.dumps(entry).encode()
        checksum = hashlib.blake2b(text, digest_size=16).hexdigest().encode()
        target = self._file(key)
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.{os.getpid()}")
        temporary.write_bytes(checksum + b"\n" + text)
        temporary.replace(target)

    def prune(self) -> None:
        """Delete entries that no build has used for ``KEEP_DAYS`` days."""
        oldest = time.time() - KEEP_DAYS * 86400
        for file in self._folder.glob("*/*.json"):
            with contextlib.suppress(OSError):
                if file.stat().st_mtime < oldest:
                    file.unlink()

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"

    def _name(self, file: str) -> str | None:
        """Return ``root:relative/path`` for a file below one of the roots."""
        for name, root in self._roots.items():
            if file.startswith(f"{root}{os.sep}"):
                return f"{name}:{Path(file).relative_to(root).as_posix()}"
        return None

    def _digest(self, name: str) -> str:
        """Return the digest of a file as this build finds it, empty if there is none."""
        if name not in self._digests:
            root, _, path = name.partition(":")
            try:
                data = (self._roots[root] / path).read_bytes()
                self._digests[name] = hashlib.blake2b(data, digest_size=16).hexdigest()
            except (OSError, KeyError):
                self._digests[name] = ""
        return self._digests[name]


@cache
def _version(distribution: str) -> str:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return ""


@cache
def _packages() -> dict[str, list[str]]:
    return dict(importlib.metadata.packages_distributions())


def _distributions(modules: Sequence[str]) -> set[str]:
    return {name for module in modules for name in _packages().get(module, ())}
