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


def tags_of(note: Note) -> tuple[tuple[str, str], ...]:
    """Return the tags of a note and their parents, each once: in lower case, and as it was written."""
    found: dict[str, str] = {}
    for tag in note.tags:
        parts = [part for part in tag.name.split("/") if part]
        for depth in range(1, len(parts) + 1):
            name = "/".join(parts[:depth])
            found.setdefault(name.lower(), name)
    return tuple(found.items())


def collect_tags(tags: Mapping[str, tuple[tuple[str, str], ...]]) -> dict[str, TagGroup]:
    """Return all tags and their parents by lower-case name, in alphabetical order; ``tags`` are those of
    each note, as ``tags_of`` tells."""
    groups: dict[str, TagGroup] = {}
    for path, own in tags.items():
        for key, name in own:
            if key not in groups:
                groups[key] = TagGroup(name)
            groups[key].notes.append(path)
    for key in sorted(groups):
        parent = key.rpartition("/")[0]
        if parent:
            groups[parent].children.append(key)
    return {key: groups[key] for key in sorted(groups)}
