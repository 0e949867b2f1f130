"""Read notes kept from build to build, addressed by their bytes and by everything that reads them."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import pickle
import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from eigenvault.markup import Reading

_ENGINE = Path(__file__).parents[1]
_ROOMS = ("markup", "vault")
_PACKAGES = ("markdown-it-py", "mdit-py-plugins", "pygments", "pyyaml")


def reading_key(path: str, data: bytes, options: str) -> bytes:
    """Return the address of a note's reading; ``options`` says what else shapes it."""
    head = f"{_readers()}\0{path}\0{options}\0".encode()
    return hashlib.blake2b(head + data, digest_size=20).digest()


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
    """Readings in one file of a folder: safe to delete, safe when two builds run at once."""

    def __init__(self, folder: Path) -> None:
        """Use ``folder``; a file in it that is damaged is begun anew."""
        self._file = folder / "notes.sqlite"

    def load(self, keys: Iterable[bytes]) -> dict[bytes, Reading]:
        """Return the readings that are known, by key; a damaged one is as good as none."""
        found: dict[bytes, Reading] = {}
        if not self._file.exists():
            return found
        with contextlib.suppress(sqlite3.Error), contextlib.closing(self._connect()) as store:
            for key in keys:
                row = store.execute(
                    "select check_sum, data from note where key = ?", (key,)
                ).fetchone()
                if row is None or _check_sum(row[1]) != row[0]:
                    continue
                with contextlib.suppress(Exception):
                    found[key] = pickle.loads(row[1])
        return found

    def save(self, readings: Mapping[bytes, Reading], used: Iterable[bytes]) -> None:
        """Add ``readings`` and drop what is not among ``used``, the keys of this build."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._write(readings, set(used))
        except sqlite3.DatabaseError:
            self._file.unlink(missing_ok=True)
            with contextlib.suppress(sqlite3.Error):
                self._write(readings, set(used))

    def _write(self, readings: Mapping[bytes, Reading], used: set[bytes]) -> None:
        with contextlib.closing(self._connect()) as store, store:
            store.execute(
                "create table if not exists note (key blob primary key, check_sum blob, data blob)"
            )
            known = {row[0] for row in store.execute("select key from note")}
            if len(known - used) > 4 * len(used) + 100:  # other vaults may share the file
                store.executemany(
                    "delete from note where key = ?", [(key,) for key in known - used]
                )
            rows = (
                (key, pickle.dumps(reading, pickle.HIGHEST_PROTOCOL))
                for key, reading in readings.items()
            )
            store.executemany(
                "insert or replace into note values (?, ?, ?)",
                ((key, _check_sum(data), data) for key, data in rows),
            )

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._file, timeout=10)


def _check_sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
