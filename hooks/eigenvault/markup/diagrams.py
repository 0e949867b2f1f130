"""Mermaid diagrams whose nodes lead to notes (Obsidian's manual, *Advanced formatting syntax*).

A node of the class ``internal-link`` leads to the note that its label, or else its name, says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLASS = "internal-link"
_INLINE = re.compile(r"(?<![\w-])(\w[\w-]*+)(?:[\[({>][^\n]{0,500}?[\])}])?:::internal-link\b")
_LABEL = re.compile(r"(?<![\w-])(\w[\w-]*+)[\[({>]++[\"']?([^\"'\[\](){}\n]++)[\"']?[\])}]")


def linked_nodes(source: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each such node and the note it leads to."""
    names: dict[str, None] = {}
    for line in source.split("\n"):
        words = line.strip().removesuffix(";").strip()
        if words.startswith("class ") and words.endswith(f" {_CLASS}"):
            group = words[len("class ") : -len(_CLASS)]
            names.update(dict.fromkeys(name.strip(' \t"') for name in group.split(",")))
    if f":::{_CLASS}" in source:
        names.update(dict.fromkeys(_INLINE.findall(source)))
    labels: dict[str, str] = {}
    for found in _LABEL.finditer(source) if names else ():
        labels.setdefault(found[1], found[2].strip(" \t/\\"))
    for name in names:
        if name:
            yield name, labels.get(name) or name
