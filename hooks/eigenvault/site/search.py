"""What search knows of the wiki: one entry a note, from what reading has collected."""

from __future__ import annotations

import re
from collections.abc import Collection

from eigenvault.execution.options import parse_info
from eigenvault.site.search_index import Entry, SearchIndex
from eigenvault.site.search_words import readable
from eigenvault.site.urls import encode, encode_fragment
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Note
from eigenvault.vault.properties import aliases

_INCLUDE = re.compile(r"^[ \t]*--8<--.*$", re.MULTILINE)


def entry_of(note: Note, address: str) -> Entry:
    """Return the entry of the note that stands at ``address``: what its page shows, no more."""
    hidden = [
        f.code.rstrip("\n") for f in note.fences if parse_info(f.info)[1].get("code") == "hide"
    ]
    if note.path.lower().endswith(".canvas"):
        # The files that a canvas names by their paths may be private.
        hidden.extend(link.text for link in note.links if link.text and link.text == link.target)
    sections = []
    for section in note.sections:
        heading = note.headings[section.heading] if section.heading >= 0 else None
        text = _text(section.text, hidden)
        if heading is None or (heading.level == 1 and heading.text == note.title):
            sections.append(("", "", text))
        else:
            sections.append((readable(heading.text), encode_fragment(heading.id), text))
    return Entry(
        address,
        encode(address),
        note.title,
        tuple(name for name in aliases(note.properties) if name != note.title),
        tuple(dict.fromkeys(tag.name for tag in note.tags)),
        tuple(sections),
    )


def _text(text: str, hidden: Collection[str]) -> str:
    for code in hidden:
        text = text.replace(code, "")
    if "--8<--" in text:
        text = _INCLUDE.sub("", text)
    return readable(text).strip()


class Search:
    """The index of a wiki, brought up to date from build to build by the notes that have changed."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._index = SearchIndex()
        self._known: dict[str, tuple[Note, str]] = {}
        self._files: dict[str, bytes] = {}

    def files(self, wiki: Wiki) -> dict[str, bytes]:
        """Return the files of the index of all notes that ``wiki`` publishes, by address."""
        notes = {path: (note, wiki.addresses[path]) for path, note in wiki.notes.items()}
        known, self._known = self._known, notes
        there = {address for _, address in notes.values()}
        for _, address in known.values():
            if address not in there:
                self._index.drop(address)
        for path, (note, address) in notes.items():
            before = known.get(path)
            if before is None or before[0] is not note or before[1] != address:
                self._index.put(entry_of(note, address))
        for name, data in self._index.changes().items():
            if data is None:
                self._files.pop(name, None)
            else:
                self._files[name] = data
        return self._files
