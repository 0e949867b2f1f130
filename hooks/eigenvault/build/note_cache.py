"""Read notes kept from build to build, addressed by their bytes and by everything that reads them."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import pickle
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from eigenvault.build.pickling import dumps
from eigenvault.build.store import Store, digest
from eigenvault.markup import Reading

_ENGINE = Path(__file__).parents[1]
_ROOMS = ("markup", "vault")
_PACKAGES = ("jupytext", "markdown-it-py", "mdit-py-plugins", "nbformat", "pygments", "pyyaml")


def reading_key(path: str, data: bytes, options: str) -> bytes:
    """Return the address of a note's reading; ``options`` says what else shapes it."""
    return digest(f"{_readers()}\0{path}\0{options}\0".encode() + data)


@cache
def _readers() -> str:
    """Return a digest of the code that reads notes and of the packages that it uses."""
    digest = hashlib.blake2b(digest_size=16)
    for room in _ROOMS:
        for file in sorted((_ENGINE / room).iterdir()):
            if file.suffix in (".py", ".js"):
                digest.update(file.read_bytes())
    for name in _PACKAGES:
        digest.update(importlib.metadata.version(name).encode())
    return digest.hexdigest()


class NoteCache:
    """Readings in a folder."""

    def __init__(self, folder: Path) -> None:
        """Use ``folder``, which need not exist."""
        self._store = Store(folder / "notes.sqlite")

    def load(self, keys: Iterable[bytes]) -> dict[bytes, Reading]:
        """Return the readings that are known, by key."""
        found: dict[bytes, Reading] = {}
        for key, data in self._store.load(keys).items():
            with contextlib.suppress(Exception):
                found[key] = pickle.loads(data)
        return found

    def save(self, readings: Mapping[bytes, Reading], used: Iterable[bytes]) -> None:
        """Keep ``readings``; ``used`` are the keys of all notes of this build."""
        packed = {key: dumps(found) for key, found in readings.items()}
        self._store.save(packed, used)
