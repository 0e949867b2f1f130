"""Mermaid diagrams whose nodes lead to notes (Obsidian's manual, *Advanced formatting syntax*).

A node of the class ``internal-link`` leads to the note that its label, or else its name, says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLASS = re.compile(
    r"^[ \t]*class[ \t]+([\w, \t-]+?)[ \t]+internal-link[ \t]*;?[ \t]*$", re.MULTILINE
)
_INLINE = re.compile(r"\b([\w-]+)(?:[\[({>][^\n]*?[\])}])?:::internal-link\b")


def linked_nodes(source: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each such node and the note it leads to."""
    names = [name.strip() for group in _CLASS.findall(source) for name in group.split(",")]
    names.extend(_INLINE.findall(source))
    for name in dict.fromkeys(name for name in names if name):
        yield name, _label(source, name) or name


def _label(source: str, name: str) -> str:
    found = re.search(
        rf"(?<![\w-]){re.escape(name)}[\[({{>]+[\"']?([^\"'\[\](){{}}\n]+?)[\"']?[\])}}]", source
    )
    return found[1].strip() if found else ""
