"""What search knows of the wiki: one entry a note, from what reading has collected."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from eigenvault.execution.options import parse_info
from eigenvault.site.plain_tex import readable
from eigenvault.site.search_index import Entry, SearchIndex
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
        self._known: dict[str, str] = {}
        self._files: dict[str, str] = {}

    def files(self, wiki: Wiki, edited: Iterable[str]) -> Mapping[str, str]:
        """Return the files of the index of all notes that ``wiki`` publishes, by address: the very
        mapping of the last call if none has changed. ``edited`` are the notes that are new or have
        changed since."""
        known, self._known = self._known, dict(wiki.addresses)
        for path, address in known.items():
            if path not in wiki.readings or wiki.addresses[path] != address:
                self._index.drop(address)
        for path in edited:
            self._index.put(entry_of(wiki.notes[path], wiki.addresses[path]))
        changes = self._index.changes()
        if changes:
            files = {
                **self._files,
                **{name: data.decode() for name, data in changes.items() if data},
            }
            for name in (name for name, data in changes.items() if data is None):
                files.pop(name, None)
            self._files = files
        return self._files
