"""Finished pages kept from build to build, addressed by everything that their template is given.

A page's HTML is a function of its template's inputs; hashing those is far cheaper than rendering, and
a key that holds all of them cannot be wrong.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path


def digest_of(*parts: object) -> bytes:
    """Return a digest of ``parts``: text and bytes as they are, all else by its ``repr``."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        text = part if isinstance(part, str | bytes) else repr(part)
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


def digest_of_files(folders: Iterable[Path]) -> str:
    """Return a digest of the templates and code in ``folders``: what they hold shapes every page."""
    digest = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".html", ".py", ".xml"):
                digest.update(str(file.relative_to(folder)).encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def unpack(data: bytes) -> str:
    """Return the page that ``data``, from ``PageCache.load``, holds."""
    return zlib.decompress(data).decode()


class PageCache:
    """Pages in one file of a folder: safe to delete, safe when two builds run at once."""

    def __init__(self, folder: Path) -> None:
        """Use ``folder``; a file in it that is damaged is begun anew."""
        self._file = folder / "pages-2.sqlite"

    def load(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return the pages that are known, by key, packed (see ``unpack``): those of a large vault fit
        in memory. A damaged one is as good as none."""
        found: dict[bytes, bytes] = {}
        if not self._file.exists():
            return found
        with contextlib.suppress(sqlite3.Error), contextlib.closing(self._connect()) as store:
            for key in keys:
                row = store.execute(
                    "select check_sum, data from page where key = ?", (key,)
                ).fetchone()
                if row is not None and digest_of(row[1]) == row[0]:
                    found[key] = row[1]
        return found

    def save(self, pages: Mapping[bytes, str], used: Iterable[bytes]) -> None:
        """Add ``pages``, and drop old ones when they outweigh those of this build."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._write(pages, set(used))
        except sqlite3.DatabaseError:
            self._file.unlink(missing_ok=True)
            with contextlib.suppress(sqlite3.Error):
                self._write(pages, set(used))

    def _write(self, pages: Mapping[bytes, str], used: set[bytes]) -> None:
        with contextlib.closing(self._connect()) as store, store:
            store.execute(
                "create table if not exists page (key blob primary key, check_sum blob, data blob)"
            )
            old = {row[0] for row in store.execute("select key from page")} - used
            if len(old) > 2 * len(used) + 200:
                store.executemany("delete from page where key = ?", [(key,) for key in old])
            packed = ((key, zlib.compress(html.encode(), 1)) for key, html in pages.items())
            rows = ((key, digest_of(data), data) for key, data in packed)
            store.executemany("insert or replace into page values (?, ?, ?)", rows)

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._file, timeout=10)
