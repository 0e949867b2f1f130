"""Tags: nested, without regard to case; a tag's notes include those of its children."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eigenvault.vault import Note


@dataclass(slots=True)
class TagGroup:
    """A tag as it was first written, the notes that carry it, and the names of its children."""

    name: str
    notes: list[str] = field(default_factory=list)
    children: list[str] = field(default_factory=list)


def collect_tags(notes: Mapping[str, Note]) -> dict[str, TagGroup]:
    """Return all tags and their parents by lower-case name, in alphabetical order."""
    groups: dict[str, TagGroup] = {}
    for path, note in notes.items():
        for tag in note.tags:
            parts = [part for part in tag.name.split("/") if part]
            for depth in range(1, len(parts) + 1):
                name = "/".join(parts[:depth])
                group = groups.setdefault(name.lower(), TagGroup(name))
                if not group.notes or group.notes[-1] != path:
                    group.notes.append(path)
    for key in sorted(groups):
        parent = key.rpartition("/")[0]
        if parent:
            groups[parent].children.append(key)
    return {key: groups[key] for key in sorted(groups)}
