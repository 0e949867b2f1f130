"""What builds have made, kept from one to the next by a digest of everything that it was made from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from typing import TypeVar

from eigenvault.build.page_cache import digest_of, pack, unpack
from eigenvault.build.store import Store

K = TypeVar("K", bound=Hashable)


class Kept:
    """Texts by kind and key, in a folder."""

    def __init__(self, folder: Path, engine: str) -> None:
        """Use ``folder``, which need not exist; ``engine`` stands for what makes the texts."""
        self._folder, self._engine = folder, engine

    def texts(self, kind: str, keys: Mapping[K, object], make: Callable[[K], str]) -> dict[K, str]:
        """Return ``make(name)`` for every name in ``keys``, made only if no earlier build has met its
        key: all that the text is made from, whose ``repr`` tells it from any other."""
        store = Store(self._folder / f"{kind}.sqlite")
        digests = {name: digest_of(self._engine, key) for name, key in keys.items()}
        known = store.load(digests.values())
        texts: dict[K, str] = {}
        fresh: dict[bytes, bytes] = {}
        for name, key in digests.items():
            if key in known:
                texts[name] = unpack(known[key])
            else:
                texts[name] = make(name)
                fresh[key] = pack(texts[name])
        if fresh:
            store.save(fresh, digests.values())
        return texts

    def text(self, kind: str, key: object, make: Callable[[], str]) -> str:
        """Return ``make()``, or what an earlier build with this ``key`` made: a single, large text."""
        digest = digest_of(self._engine, key)
        store = Store(self._folder / f"{kind}.sqlite")
        known = store.load([digest])
        if digest in known:
            return unpack(known[digest])
        made = make()
        store.save({digest: pack(made)}, [digest], spare=2)
        return made
