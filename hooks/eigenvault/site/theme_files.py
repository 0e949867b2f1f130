"""Material's own files: the names of its style sheets carry a hash, and its scripts are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.structure.files import Files

_STYLE = re.compile(r"assets/stylesheets/(main|palette)\.\w+\.min\.css")
_UNUSED = re.compile(r"assets/(?:javascripts/.*|stylesheets/.*\.map)")


def theme_styles(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return which of ``addresses`` are the theme's style sheets, in the order in which they apply."""
    found = {match[1]: match[0] for match in map(_STYLE.fullmatch, addresses) if match}
    return (found["main"], found["palette"])


def leave_out_scripts(files: Files) -> None:
    """Take from ``files`` what no page asks for: the theme's scripts, and maps for its developers."""
    for file in [file for file in files if _UNUSED.fullmatch(file.dest_uri)]:
        files.remove(file)
