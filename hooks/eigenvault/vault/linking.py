"""From a link as written to the place it leads to, by Obsidian's rules, or to why it leads nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from eigenvault.vault.note import Link, Note
from eigenvault.vault.resolver import Index, Places


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a file of the vault and, in a note, the id of a heading or block.

    ``missing`` names a subpath that the note does not have; the link then leads to the note.
    ``others`` are files that the link's name fits as well. ``subpath`` is what stands behind the name
    of this file.
    """

    path: str
    anchor: str = ""
    kind: Literal["note", "attachment"] = "note"
    missing: str = ""
    others: tuple[str, ...] = ()
    subpath: str = ""


class Linker:
    """Resolve links among the published files of a vault."""

    def __init__(self, index: Index, notes: Mapping[str, Note]) -> None:
        self._index = index
        self._notes = notes
        self._places: dict[str, tuple[Note, Places]] = {}

    def resolve(self, link: Link, source: str) -> Target | None:
        """Return where ``link`` in the note ``source`` leads, None if there is no such file."""
        if not link.target:
            return self._within(source, link.subpath, link, ())
        for target, subpath in link.spellings():
            found = self._index.resolve(target, source)
            if found.path is not None and not self._lacks_its_extension(target, found.path):
                return self._within(found.path, subpath, link, found.others)
        return None

    def _lacks_its_extension(self, target: str, path: str) -> bool:
        """A notebook may be named like a note; a file that is no page is named with its extension."""
        extension = path.lower().rpartition(".")[2]
        return (
            extension in ("ipynb", "py")
            and path not in self._notes
            and not target.lower().rstrip("/ ").endswith(f".{extension}")
        )

    def _within(self, path: str, subpath: str, link: Link, others: tuple[str, ...]) -> Target:
        note = self._notes.get(path)
        if note is None:
            return Target(path, kind="attachment", others=others, subpath=subpath)
        if not subpath.strip("# ") or path.lower().endswith(".base"):
            # Behind a base stands the name of a view.
            return Target(path, others=others, subpath=subpath)
        if subpath.lstrip("# ").startswith("^"):
            block = self._places_of(note).block(subpath.lstrip("# "))
            anchor = block.anchor if block else ""
        else:
            places = self._places_of(note)
            heading = places.heading(subpath)
            anchor = heading.id if heading else ""
            if not anchor and link.style != "wiki":
                anchor = places.by_id(subpath)
        missing = "" if anchor else subpath
        return Target(path, anchor, missing=missing, others=others, subpath=subpath)

    def _places_of(self, note: Note) -> Places:
        known = self._places.get(note.path)
        if known is None or known[0] is not note:
            known = self._places[note.path] = (
                note,
                Places(note.headings, note.blocks, note.ids),
            )
        return known[1]
