"""Finished pages kept from build to build, addressed by everything that their template is given.

A page's HTML is a function of its template's inputs; hashing those is far cheaper than rendering, and
a key that holds all of them cannot be wrong.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from eigenvault.build.store import Store

_ENGINE = Path(__file__).parents[1]


def digest_of(*parts: object) -> bytes:
    """Return a digest of ``parts``: text and bytes as they are, all else by its ``repr``."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        text = part if isinstance(part, str | bytes) else repr(part)
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


@cache
def engine_digest() -> str:
    """Return a digest of the engine: its code and templates shape all that is made."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted(_ENGINE.rglob("*")):
        if file.suffix in (".html", ".py", ".xml"):
            digest.update(str(file.relative_to(_ENGINE)).encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def pack(html: str) -> bytes:
    """Return a page as it is kept: those of a large vault fit in memory."""
    return zlib.compress(html.encode("utf-8", "surrogatepass"), 1)


def unpack(data: bytes) -> str:
    """Return the page that ``data``, from ``pack``, holds."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


class PageCache:
    """Packed pages in a folder."""

    def __init__(self, folder: Path) -> None:
        """Use ``folder``, which need not exist."""
        self._store = Store(folder / "pages.sqlite")

    def load(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return the pages that are known, by key."""
        return self._store.load(keys)

    def save(self, pages: Mapping[bytes, bytes], used: Iterable[bytes]) -> None:
        """Keep ``pages``; ``used`` are the keys of all pages of this build."""
        if pages:
            self._store.save(pages, used)
