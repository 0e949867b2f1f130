"""Material's own files: their names carry a hash that differs from version to version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NAME = re.compile(
    r"assets/(?:stylesheets|javascripts)/(main|palette|bundle)\.\w+\.min\.(?:css|js)"
)


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """Addresses from the site's root: style sheets in the order in which they apply, and the script."""

    styles: tuple[str, ...]
    script: str


def theme_files(addresses: Iterable[str]) -> ThemeFiles:
    """Return which of ``addresses`` are files of the theme that every page asks for."""
    found = {match[1]: match[0] for match in map(_NAME.fullmatch, addresses) if match}
    return ThemeFiles((found["main"], found["palette"]), found["bundle"])
