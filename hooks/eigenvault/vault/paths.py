"""Where each file of the vault stands on the site: one address, one owner.

An address is MkDocs' own: ``Folder/Note.md`` stands at ``Folder/Note/``, ``index.md`` at its folder.
Characters that no Windows disk and few servers take become ``-``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from eigenvault.problem import Problem

_HOSTILE = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_LIMIT = 200  # bytes of one component, below the 255 of every file system


@lru_cache(maxsize=262144)
def clean(path: str) -> str:
    """Return ``path`` with every component fit for any disk and server, in normal form C."""
    return "/".join(_component(part) for part in unicodedata.normalize("NFC", path).split("/"))


def _component(name: str) -> str:
    name = _HOSTILE.sub("-", name).strip(" ").rstrip(". ")
    while len(name.encode()) > _LIMIT:
        stem, dot, extension = name.rpartition(".")
        if dot and len(extension) < 10:
            name = f"{stem[:-1]}.{extension}"
        else:
            name = name[:-1]
    if not name or _RESERVED.match(name):
        name = f"_{name}"
    return name


@lru_cache(maxsize=262144)
def note_address(path: str) -> str:
    """Return the address of a note: it ends in ``/``, and is empty for the site's root."""
    plain = path.removesuffix(".md").removesuffix(".ipynb").removesuffix(".py")
    folder, _, name = clean(plain).rpartition("/")
    if name.lower() == "index":
        return f"{folder}/" if folder else ""
    return f"{folder}/{name}/" if folder else f"{name}/"


def assign_addresses(
    notes: Iterable[str],
    attachments: Iterable[str],
    permalinks: Mapping[str, str],
    reserved: Iterable[str] = (),
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Give every file an address of its own, and say where two wanted the same.

    ``permalinks`` are addresses that notes ask for; ``reserved`` ones belong to the site itself.
    An address counts as taken whatever its case, since some servers make no difference. Who comes
    first in this order keeps it: the site, permalinks, index notes, notes, attachments; among
    equals the first in alphabetical order. The others get ``-2``, ``-3`` and so on.
    """
    notes, attachments = sorted(notes), sorted(attachments)
    taken: dict[str, str] = {_key(address): "the site" for address in reserved}
    addresses: dict[str, str] = {}
    problems: list[Problem] = []
    indexes = [path for path in notes if path.rpartition("/")[2].lower() == "index.md"]
    with_index = {path.rpartition("/")[0] for path in indexes}

    def own(path: str, wanted: str, again: Callable[[str], str]) -> None:
        key = _key(wanted)
        if key not in taken:
            taken[key], addresses[path] = path, wanted
        else:
            share(path, wanted, again(path))

    def share(path: str, wanted: str, again: str) -> None:
        owner = taken[_key(wanted)]
        address, number = wanted, 2
        while _key(address) in taken:
            stem, slash = (again[:-1], "/") if again.endswith("/") else (again, "")
            if slash or "." not in stem.rpartition("/")[2]:
                address = f"{stem}-{number}{slash}"
            else:
                base, _, extension = stem.rpartition(".")
                address = f"{base}-{number}.{extension}"
            number += 1
        message = f"wants the address /{wanted} of {owner}; it stands at /{address}"
        problems.append(Problem(path, 0, message))
        taken[_key(address)] = path
        addresses[path] = address

    def default(path: str) -> str:
        folder, _, name = path.rpartition("/")
        if name.lower() == "readme.md" and folder not in with_index:
            cleaned = clean(folder) if folder else ""
            return f"{cleaned}/" if cleaned else ""
        return note_address(path)

    for path in (path for path in notes if path in permalinks):
        own(path, permalinks[path], lambda path: note_address(path) or "index/")
    for path in (*indexes, *notes):
        if path not in addresses:
            own(path, default(path), lambda path: f"{clean(path.removesuffix('.md'))}/")
    for path in attachments:
        own(path, clean(path), clean)
    return addresses, tuple(problems)


@lru_cache(maxsize=262144)
def _key(address: str) -> str:
    return unicodedata.normalize("NFC", address).casefold().rstrip("/")


def permalink_address(value: object) -> str | None:
    """Return the address that a ``permalink`` property asks for, None where it asks for none."""
    if not isinstance(value, str) or not value.strip() or "://" in value:
        return None
    parts = [part for part in value.strip().strip("/").split("/") if part not in ("", ".", "..")]
    address = clean("/".join(parts))
    if value.strip().strip("/") == "":
        return ""
    return address if address.endswith(".html") else f"{address}/"
