"""Results kept from build to build, addressed by everything that shaped them.

A session's key is made of its code and options, the versions of Python and of the code that runs it;
where the code stands in its note is no part of it. What it imported, read and listed is only known
after it ran: that is recorded with the result, and a result counts only while all of it is still the
same. Entries are written atomically, carry a checksum, hold no
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

from eigenvault import worker
from eigenvault.execution.attachments import FOLDER, is_ours
from eigenvault.execution.block import Session

KEEP_DAYS = 60
WARM = ("numpy", "matplotlib", "pillow", "contourpy")  # what sessions find imported


def session_key(session: Session) -> str:
    """Return the address of a session's results."""
    versions = [(name, _version(name)) for name in WARM]
    return _digest([code_key(session), _engine(), platform.python_version(), versions])


def code_key(session: Session) -> str:
    """Return a digest of a session's code and of the options that shape its results."""
    return _digest(
        [
            (
                block.code,
                block.options.seed,
                block.options.timeout,
                block.options.memory,
                bool(block.options.expect_error),
            )
            for block in session.blocks
        ]
    )


def _digest(value: object) -> str:
    return hashlib.blake2b(json.dumps(value).encode(), digest_size=20).hexdigest()


@cache
def _engine() -> str:
    """Return a digest of the code that runs sessions and draws figures."""
    digest = hashlib.blake2b(digest_size=16)
    for name in ("child", "drawn", "figures", "findings", "watch", "zygote"):
        digest.update((Path(worker.__path__[0]) / f"{name}.py").read_bytes())
    return digest.hexdigest()


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
        if not self.unchanged(entry["reply"]["files"]):
            return None
        for name, version in entry["versions"]:
            if _version(name) != version:
                return None
        with contextlib.suppress(OSError):
            os.utime(self._file(key))
        reply = entry["reply"]
        return reply if isinstance(reply, dict) else None

    def unchanged(self, files: Sequence[tuple[str, str]]) -> bool:
        """Say whether ``files``, names with digests, are as they were."""
        return all(self._digest(name) == digest for name, digest in files)

    def depends(self, files: Sequence[str], modules: Sequence[str]) -> list[tuple[str, str]]:
        """Return the files that a session opened, and those from which Python would have taken the
        modules that it imported, with their digests (empty: there is no such file)."""
        names = {self._name(file) for file in files}
        for module in modules:
            names |= {f"snippets:{module}.py", f"snippets:{module}/__init__.py"}
        return [(name, self._digest(name)) for name in sorted(names)]

    def save(self, key: str, reply: dict[str, Any], modules: Sequence[str]) -> None:
        """Store a reply with what it depends on; a folder that cannot be written keeps nothing."""
        entry = {
            "reply": reply,
            "versions": sorted({(name, _version(name)) for name in _distributions(modules)}),
        }
        text = json.dumps(entry).encode()
        checksum = hashlib.blake2b(text, digest_size=16).hexdigest().encode()
        target = self._file(key)
        temporary = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(checksum + b"\n" + text)
            temporary.replace(target)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink()

    def prune(self) -> None:
        """Delete entries that no build has used for ``KEEP_DAYS`` days."""
        oldest = time.time() - KEEP_DAYS * 86400
        for file in self._folder.glob("*/*.json*"):  # those that a killed build began, too
            with contextlib.suppress(OSError):
                if file.stat().st_mtime < oldest:
                    file.unlink()

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"

    def _name(self, file: str) -> str:
        """Return ``root:relative/path`` for a file below one of the roots, else its path."""
        for name, root in self._roots.items():
            if file.startswith(f"{root}{os.sep}"):
                return f"{name}:{file[len(str(root)) + 1 :].replace(os.sep, '/')}"
        return f":{file}"

    def _digest(self, name: str) -> str:
        """Return the digest of a file, or of a folder's listing, as this build finds it; empty if
        there is none."""
        if name not in self._digests:
            root, _, path = name.partition(":")
            self._digests[name] = ""
            with contextlib.suppress(OSError, KeyError):
                place = self._roots[root] / path if root else Path(path)
                if path.endswith("/") or not path:
                    # The build's own folder may come and go.
                    own = FOLDER if name == "vault:" and is_ours(place) else ""
                    names = {entry.name for entry in place.iterdir()} - {own}
                    data = "\n".join(sorted(each for each in names if each[:1] != ".")).encode()
                else:
                    data = place.read_bytes()
                self._digests[name] = hashlib.blake2b(data, digest_size=16).hexdigest()
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
