"""A store of data by key, in one file: safe to delete at any moment, safe when two builds run at once."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

# Entries that this build does not use are kept while they are few: other vaults may share the file.
SPARE = 200


def digest(data: bytes) -> bytes:
    """Return the digest by which data are addressed and checked."""
    return hashlib.blake2b(data, digest_size=20).digest()


class Store:
    """Data by key in ``file``; a file that is damaged is begun anew."""

    def __init__(self, file: Path) -> None:
        """Use ``file``, which need not exist."""
        self._file = file

    def load(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return what is known of ``keys``; a damaged entry is as good as none."""
        found: dict[bytes, bytes] = {}
        if not self._file.exists():
            return found
        with contextlib.suppress(sqlite3.Error), contextlib.closing(self._connect()) as store:
            for key in keys:
                row = store.execute("select sum, data from entry where key = ?", (key,)).fetchone()
                if row is not None and digest(row[1]) == row[0]:
                    found[key] = row[1]
        return found

    def save(
        self, entries: Mapping[bytes, bytes], used: Iterable[bytes], spare: int = SPARE
    ) -> None:
        """Add ``entries``; ``used`` are the keys of this build, and others go when they are many: more
        than ``spare`` and twice those of this build."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._write(entries, set(used), spare)
        except sqlite3.DatabaseError:
            self._file.unlink(missing_ok=True)
            with contextlib.suppress(sqlite3.Error):
                self._write(entries, set(used), spare)

    def _write(self, entries: Mapping[bytes, bytes], used: set[bytes], few: int) -> None:
        with contextlib.closing(self._connect()) as store, store:
            store.execute(
                "create table if not exists entry (key blob primary key, sum blob, data blob)"
            )
            spare = {row[0] for row in store.execute("select key from entry")} - used
            if len(spare) > 2 * len(used) + few:
                store.executemany("delete from entry where key = ?", [(key,) for key in spare])
            rows = ((key, digest(data), data) for key, data in entries.items())
            store.executemany("insert or replace into entry values (?, ?, ?)", rows)

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._file, timeout=10)
