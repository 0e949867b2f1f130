"""How an author lets the site look: ``publish.css`` in the vault's root and favicons anywhere in it, by
the names that Obsidian Publish gives them (its manual, *Customize your site*).

``publish.js`` is not run: what a page does is this project's to answer for.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from eigenvault.markup.addresses import is_external
from eigenvault.problem import Problem

STYLE, SCRIPT = "publish.css", "publish.js"
_ICON = re.compile(r"favicon(?:-(\d{1,4})(?:x(\d{1,4}))?)?\.(?:png|ico|svg)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'()]*))\s*\)|@import\s+(?:\"([^\"]*)\"|'([^']*)')"
)
_TOUCHED = (152, 167, 180)  # sizes that telephones and tablets put on their screens


@dataclass(frozen=True, slots=True)
class Icon:
    """A favicon: ``sizes`` is empty where its name does not tell them."""

    address: str
    sizes: str
    rel: str


@dataclass(frozen=True, slots=True)
class Look:
    """The addresses of the author's style sheet, empty without one, and of the icons."""

    style: str = ""
    icons: tuple[Icon, ...] = ()


def look_files(existing: Collection[str], text_of: Callable[[str], str]) -> Iterator[str]:
    """Yield the files among ``existing`` that the look is made of: what the style sheet asks for as well;
    ``text_of(path)`` is the text of a file."""
    yield from _icons(existing).values()
    known = set(existing)
    pending, seen = [STYLE], {STYLE}
    while pending:
        sheet = pending.pop()
        if sheet not in known:
            continue
        yield sheet
        for found in _ADDRESS.findall(text_of(sheet)) if sheet.endswith(".css") else ():
            address = next((part for part in found if part), "")
            if is_external(address) or address.startswith(("/", "#")):
                continue
            path = unquote(address.partition("?")[0].partition("#")[0])
            path = posixpath.normpath(posixpath.join(posixpath.dirname(sheet), path))
            if path not in seen:
                seen.add(path)
                pending.append(path)


def look_of(addresses: Mapping[str, str]) -> Look:
    """Return the look of a site whose published files stand at ``addresses``."""
    icons = []
    for size, path in sorted(_icons(addresses).items()):
        rel = "apple-touch-icon" if size in _TOUCHED else "icon"
        icons.append(Icon(addresses[path], f"{size}x{size}" if size else "", rel))
    return Look(addresses.get(STYLE, ""), tuple(icons))


def unused_script(existing: Collection[str]) -> tuple[Problem, ...]:
    """Say that a script of the author's is not run."""
    if SCRIPT not in existing:
        return ()
    return (Problem(SCRIPT, 0, "is not run: this site runs no scripts but its own", "info"),)


def _icons(paths: Collection[str]) -> dict[int, str]:
    """Return the favicons by their size, 0 where the name does not tell it; the first path of a size."""
    found: dict[int, str] = {}
    for path in sorted(paths):
        match = _ICON.fullmatch(path.rpartition("/")[2])
        if match and match[2] in (None, match[1]):
            found.setdefault(int(match[1] or 0), path)
    return found
